/**
 * People mend a checked list without changing its file: they correct cells, take
 * corrections back, and say why warnings are right as they are.
 */
@NullMarked
package org.mncares.portal.intake.mend;

import org.jspecify.annotations.NullMarked;
