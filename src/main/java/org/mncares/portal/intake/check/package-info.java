/**
 * Checks lists: the job and its queue, the steps of a check, the rows of a file as they
 * are read and checked, and how far a check is.
 */
@NullMarked
package org.mncares.portal.intake.check;

import org.jspecify.annotations.NullMarked;
