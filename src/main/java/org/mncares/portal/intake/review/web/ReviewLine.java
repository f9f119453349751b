package org.mncares.portal.intake.review.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import org.mncares.portal.intake.ListHistoryEntry;
import org.mncares.portal.intake.PatientListView;

/**
 * A list in the study's queue.
 *
 * @param entry the list
 * @param waits how long it has waited for an answer, as "3 days"; empty when answered
 */
record ReviewLine(ListHistoryEntry entry, String waits) {

	static ReviewLine of(ListHistoryEntry entry, Instant now) {
		Instant since = entry.list().submittedAt();
		boolean waiting = since != null && entry.list().review() == null;
		return new ReviewLine(entry, waiting ? describe(Duration.between(since, now)) : "");
	}

	public PatientListView list() {
		return this.entry.list();
	}

	private static String describe(Duration waited) {
		if (waited.toHours() < 1) {
			return "less than an hour";
		}
		if (waited.toDays() < 2) {
			return waited.toHours() + ((waited.toHours() == 1) ? " hour" : " hours");
		}
		return String.format(Locale.US, "%,d days", waited.toDays());
	}

}
