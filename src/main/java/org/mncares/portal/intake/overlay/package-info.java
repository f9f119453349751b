/**
 * Corrections that people made in a list without changing its file: kept as an overlay
 * that every check replays.
 */
@NullMarked
package org.mncares.portal.intake.overlay;

import org.jspecify.annotations.NullMarked;
