/**
 * Reminds care systems whose clinics have no answer yet, before a submission period ends.
 */
@NullMarked
package org.mncares.portal.intake.remind;

import org.jspecify.annotations.NullMarked;
