package org.mncares.portal.intake.review.web;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.review.UndoAcceptance;

import org.springframework.validation.Errors;

/**
 * Why the study withdraws its acceptance of a list.
 *
 * @param reason what the care system reads
 */
record UndoForm(String reason) {

	UndoForm(@Nullable String reason) {
		this.reason = (reason != null) ? reason.strip() : "";
	}

	void check(Errors problems) {
		int length = this.reason.length();
		if (length < UndoAcceptance.SHORTEST_REASON || length > UndoAcceptance.LONGEST_REASON) {
			problems.rejectValue("reason", "length",
					"Say why the acceptance is withdrawn and what the care system should do, in 3 to 2,000 characters.");
		}
	}

}
