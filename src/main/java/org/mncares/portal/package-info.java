/**
 * The MNCARES Study Portal.
 */
@NullMarked
package org.mncares.portal;

import org.jspecify.annotations.NullMarked;
