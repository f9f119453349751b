/**
 * Writes the rows of a list to the database by COPY as they are checked.
 */
@NullMarked
package org.mncares.portal.intake.copy;

import org.jspecify.annotations.NullMarked;
