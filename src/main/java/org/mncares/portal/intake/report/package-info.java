/**
 * What the check of a list found, as people read it, and leaving rows out.
 */
@NamedInterface("report")
@NullMarked
package org.mncares.portal.intake.report;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
