package org.mncares.portal.dashboard.web;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.cohort.Cohorts;

import org.springframework.validation.BindingResult;

/**
 * What an administrator says to freeze a cohort, or to lift it.
 *
 * @param reason why it is lifted
 * @param password to confirm who it is
 */
record FreezeForm(@Nullable String reason, @Nullable String password) {

	static final FreezeForm EMPTY = new FreezeForm(null, null);

	void check(boolean lift, BindingResult problems) {
		int length = (this.reason != null) ? this.reason.strip().length() : 0;
		if (lift && (length < Cohorts.SHORTEST_REASON || length > Cohorts.LONGEST_REASON)) {
			problems.rejectValue("reason", "length", "Say why the freeze is lifted, in 3 to 2,000 characters.");
		}
		if (this.password == null || this.password.isEmpty()) {
			problems.rejectValue("password", "missing", "Enter your password.");
		}
	}

}
