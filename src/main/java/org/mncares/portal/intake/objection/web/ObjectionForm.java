package org.mncares.portal.intake.objection.web;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * Whose objection is to be recorded.
 *
 * @param patient the care system's own ID of the patient
 */
record ObjectionForm(String patient) {

	private static final int LONGEST = 50;

	ObjectionForm(@Nullable String patient) {
		this.patient = (patient != null) ? patient.strip() : "";
	}

	void check(Errors problems) {
		if (this.patient.isEmpty()) {
			problems.rejectValue("patient", "missing", "Enter the patient ID that your lists use.");
		}
		else if (this.patient.length() > LONGEST || this.patient.chars().anyMatch(Character::isISOControl)) {
			problems.rejectValue("patient", "form", "A patient ID has up to 50 characters. Check what you entered.");
		}
	}

	/** Says nothing of the patient, wherever it is printed. */
	@Override
	public String toString() {
		return "ObjectionForm[]";
	}

}
