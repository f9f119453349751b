package org.mncares.portal.intake.review.web;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * The message with which a list is returned.
 *
 * @param message what the care system should do
 */
record ReviewForm(String message) {

	/** A word or two would leave the care system guessing. */
	private static final int SHORTEST = 10;

	private static final int LONGEST = 2_000;

	ReviewForm(@Nullable String message) {
		this.message = (message != null) ? message.strip() : "";
	}

	void check(Errors problems) {
		if (this.message.isEmpty()) {
			problems.rejectValue("message", "missing", "Write what the care system should change.");
		}
		else if (this.message.length() < SHORTEST) {
			problems.rejectValue("message", "short",
					"Write what the care system should change, in at least 10 characters.");
		}
		else if (this.message.length() > LONGEST) {
			problems.rejectValue("message", "long", "Shorten the message to 2,000 characters.");
		}
	}

}
