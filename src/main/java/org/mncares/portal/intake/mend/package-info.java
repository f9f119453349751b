/**
 * Corrections that people make in a list without changing its file: kept as an overlay
 * that every check replays.
 */
@NullMarked
package org.mncares.portal.intake.mend;

import org.jspecify.annotations.NullMarked;
