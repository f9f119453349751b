/**
 * What staff look at before they submit: what changes against what was accepted before,
 * and why a patient is or is not eligible.
 */
@NullMarked
package org.mncares.portal.intake.preview;

import org.jspecify.annotations.NullMarked;
