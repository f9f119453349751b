package org.mncares.portal.survey.web;

import org.jspecify.annotations.Nullable;

import org.mncares.portal.survey.ReturnSurvey;

import org.springframework.validation.Errors;

/**
 * The message with which a survey is returned.
 *
 * @param message what the care system should change
 */
record ReturnForm(String message) {

	ReturnForm(@Nullable String message) {
		// A browser sends two characters for the end of a line.
		this.message = (message != null) ? message.replace("\r\n", "\n").strip() : "";
	}

	void check(Errors problems) {
		ReturnSurvey.problem(this.message).ifPresent((problem) -> problems.rejectValue("message", "refused", problem));
	}

}
