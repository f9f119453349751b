/**
 * Goes on with a new upload where its people were with the one before.
 */
@NullMarked
package org.mncares.portal.intake.earlier;

import org.jspecify.annotations.NullMarked;
