/**
 * Which column of a file is which of ours: what people of a care system said, what is
 * suggested, and what stands in a file's first rows.
 */
@NullMarked
package org.mncares.portal.intake.columns;

import org.jspecify.annotations.NullMarked;
