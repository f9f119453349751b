/**
 * What a care system's columns were matched to before, so that nobody is asked twice.
 */
@NullMarked
package org.mncares.portal.intake.memory;

import org.jspecify.annotations.NullMarked;
