/**
 * The report for a help desk: what a check found, without anything that identifies a
 * patient.
 */
@NullMarked
package org.mncares.portal.intake.help;

import org.jspecify.annotations.NullMarked;
