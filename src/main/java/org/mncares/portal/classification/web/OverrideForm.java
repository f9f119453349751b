package org.mncares.portal.classification.web;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.classification.OverrideCondition;
import org.mncares.portal.classification.rule.ConditionState;

import org.springframework.validation.Errors;

/**
 * What a person gives to set a condition, or to lift what was set.
 *
 * @param state {@code MET} or {@code NOT_MET}; not used for lifting
 * @param reason why
 * @param fingerprint of the preview that they confirm
 */
record OverrideForm(@Nullable String state, @Nullable String reason, @Nullable String fingerprint) {

	/** Without spaces around it. */
	String why() {
		return (this.reason != null) ? this.reason.strip().replace("\r\n", "\n") : "";
	}

	/** The state, only after a check without errors. */
	ConditionState chosen() {
		return "MET".equals(this.state) ? ConditionState.MET : ConditionState.NOT_MET;
	}

	/** Whether it comes from the confirmation page. */
	boolean isConfirmed() {
		return this.fingerprint != null && !this.fingerprint.isEmpty();
	}

	void checkState(Errors problems) {
		if (!"MET".equals(this.state) && !"NOT_MET".equals(this.state)) {
			problems.rejectValue("state", "state", "Choose whether the condition is met or not met.");
		}
	}

	void checkReason(Errors problems) {
		String why = why();
		int length = why.codePointCount(0, why.length());
		if (length < OverrideCondition.SHORTEST_REASON) {
			problems.rejectValue("reason", "short", "Give the reason in at least 10 characters.");
		}
		else if (length > OverrideCondition.LONGEST_REASON) {
			problems.rejectValue("reason", "long",
					"Give the reason in at most 1,000 characters. It has " + length + ".");
		}
		else if (why.indexOf('\0') >= 0) {
			problems.rejectValue("reason", "control", "Take out the control characters.");
		}
	}

}
