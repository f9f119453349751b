/**
 * The column catalogue, the rule catalogue and the rules of a row. Knows no Spring and no
 * database.
 */
@NamedInterface("rule")
@NullMarked
package org.mncares.portal.intake.rule;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
