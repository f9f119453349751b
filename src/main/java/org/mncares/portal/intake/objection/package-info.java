/**
 * Patients who object to research: found by their care system, withdrawn, and forgotten.
 */
@NullMarked
package org.mncares.portal.intake.objection;

import org.jspecify.annotations.NullMarked;
