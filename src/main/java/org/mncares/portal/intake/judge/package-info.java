/**
 * Judges the written rows of a list together, and counts what came of it.
 */
@NullMarked
package org.mncares.portal.intake.judge;

import org.jspecify.annotations.NullMarked;
