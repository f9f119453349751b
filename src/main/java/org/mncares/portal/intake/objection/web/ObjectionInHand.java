package org.mncares.portal.intake.objection.web;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Kept in the session between the two steps of an objection, for ten minutes: study IDs
 * only, which say nothing about the person.
 *
 * @param studyIds the patient's study IDs, one a cohort
 * @param several whether the ID is that of several people, one of whom is to be chosen
 * @param at when the patient was found
 */
record ObjectionInHand(List<String> studyIds, boolean several, Instant at) implements Serializable {

	/** Another name than before the class moved: sessions may still hold the former. */
	static final String NAME = "objection";

	private static final Duration LIFETIME = Duration.ofMinutes(10);

	ObjectionInHand {
		studyIds = List.copyOf(studyIds);
	}

	boolean isOver(Instant now) {
		return now.isAfter(this.at.plus(LIFETIME));
	}

}
