package org.mncares.portal.organization.web;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.organization.MoveClinics;

import org.springframework.validation.Errors;

/**
 * To which care system, and why.
 *
 * @param to the care system's code
 * @param seen of the preview that the person saw
 * @param reason why
 */
record MoveForm(String to, String seen, String reason) {

	MoveForm(@Nullable String to, @Nullable String seen, @Nullable String reason) {
		this.to = (to != null) ? to.strip() : "";
		this.seen = (seen != null) ? seen : "";
		this.reason = (reason != null) ? reason.strip() : "";
	}

	void check(Errors problems) {
		int length = this.reason.length();
		if (length < MoveClinics.SHORTEST_REASON || length > MoveClinics.LONGEST_REASON) {
			problems.rejectValue("reason", "length", "Say why, in 3 to 2,000 characters.");
		}
	}

}
