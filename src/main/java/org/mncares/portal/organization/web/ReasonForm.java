package org.mncares.portal.organization.web;

import org.jspecify.annotations.Nullable;

/**
 * Why something is done.
 *
 * @param reason as typed
 */
record ReasonForm(@Nullable String reason) {

	static final ReasonForm EMPTY = new ReasonForm(null);

}
