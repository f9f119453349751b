package org.mncares.portal.survey.web;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * The message with which a survey is returned.
 *
 * @param message what the care system should change
 */
record ReturnForm(String message) {

	private static final int SHORTEST = 10;

	private static final int LONGEST = 2_000;

	ReturnForm(@Nullable String message) {
		// A browser sends two characters for the end of a line.
		this.message = (message != null) ? message.replace("\r\n", "\n").strip() : "";
	}

	void check(Errors problems) {
		if (this.message.length() < SHORTEST) {
			problems.rejectValue("message", "missing",
					"Write what the care system should change, in at least 10 characters.");
		}
		else if (this.message.length() > LONGEST) {
			problems.rejectValue("message", "long", "Shorten the message to 2,000 characters.");
		}
	}

}
