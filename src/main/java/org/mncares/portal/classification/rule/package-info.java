/**
 * The care model rules: pure functions of answers, overrides and a definition. They know
 * no Spring and no database.
 */
@NamedInterface("rule")
@NullMarked
package org.mncares.portal.classification.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
