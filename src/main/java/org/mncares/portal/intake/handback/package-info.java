/**
 * A list's way back to its people: the template, and their own file with what is wrong
 * marked in it.
 */
@NullMarked
package org.mncares.portal.intake.handback;

import org.jspecify.annotations.NullMarked;
