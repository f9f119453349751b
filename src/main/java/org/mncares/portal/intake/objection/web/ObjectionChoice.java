package org.mncares.portal.intake.objection.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * Who of several people with one ID objects.
 *
 * @param studyIds the study IDs that were chosen
 */
record ObjectionChoice(List<String> studyIds) {

	ObjectionChoice(@Nullable List<String> studyIds) {
		this.studyIds = (studyIds != null) ? List.copyOf(studyIds) : List.of();
	}

	/**
	 * Whom to take out of those who were found.
	 * @return empty when it has to be chosen first
	 */
	List<String> of(ObjectionInHand inHand, Errors problems) {
		if (!inHand.several()) {
			return inHand.studyIds();
		}
		List<String> chosen = inHand.studyIds().stream().filter(this.studyIds::contains).toList();
		if (chosen.isEmpty()) {
			problems.rejectValue("studyIds", "missing", "Choose the patient who objects.");
		}
		return chosen;
	}

}
