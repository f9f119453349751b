/**
 * Writes the rows of a list to the database as they are checked, and judges what only
 * several rows together show.
 */
@NullMarked
package org.mncares.portal.intake.check;

import org.jspecify.annotations.NullMarked;
