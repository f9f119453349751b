/**
 * Payors that lists wrote and nothing matches: collected when a list is judged, decided
 * about by administrators.
 */
@NullMarked
package org.mncares.portal.intake.unmatched;

import org.jspecify.annotations.NullMarked;
