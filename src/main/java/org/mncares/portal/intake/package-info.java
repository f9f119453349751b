/**
 * Patient lists: received, read, checked, corrected, attested, reviewed and enrolled.
 */
@NullMarked
package org.mncares.portal.intake;

import org.jspecify.annotations.NullMarked;
