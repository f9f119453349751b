/**
 * Which column of a file is which of ours, and whether the day comes first in its dates:
 * what is suggested, what stands in a file's first rows, and what its people answer.
 */
@NullMarked
package org.mncares.portal.intake.columns;

import org.jspecify.annotations.NullMarked;
