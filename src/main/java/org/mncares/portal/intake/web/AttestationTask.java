package org.mncares.portal.intake.web;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.Review;
import org.mncares.portal.intake.Undone;
import org.mncares.portal.web.Formats;
import org.mncares.portal.web.HomeTask;

/**
 * The next step with one list that is under way.
 *
 * @param list the list
 * @param deadline a sentence that says until when lists are taken
 * @param formats how numbers are written
 */
record AttestationTask(PatientListView list, String deadline, Formats formats) {

	private static final int LONGEST_MESSAGE = 200;

	HomeTask task(String title) {
		return new HomeTask(10, title, text(), this.list.status().tag(), href(), figure());
	}

	private String text() {
		return switch (this.list.status()) {
			case NEEDS_CORRECTION -> this.list.isUnreadable()
					? "The file of list " + this.list.id() + " could not be read: see why, and upload it again. "
							+ this.deadline
					: "Correct " + this.formats.count(this.list.counts().cellsToCorrect(), "cell", "cells")
							+ " of list " + this.list.id() + ", or leave rows out with a reason. " + this.deadline;
			case READY -> "List " + this.list.id() + " is in order: attest and submit it. " + this.deadline;
			case SUBMITTED -> "The study reviews list " + this.list.id() + ". Its answer will stand here.";
			case RETURNED -> "The study returned list " + this.list.id() + ": " + message() + " " + this.deadline;
			case WITHDRAWN -> "The study withdrew its acceptance of list " + this.list.id() + ": " + message()
					+ " Send the list again. " + this.deadline;
			case REFUSED -> "List " + this.list.id()
					+ " was refused and erased: see what to take out, and upload it again. " + this.deadline;
			default -> "List " + this.list.id() + " is being checked. You may leave and come back.";
		};
	}

	private String href() {
		String list = "/patient-lists/" + this.list.id();
		return switch (this.list.status()) {
			case READY -> list + "/attestation";
			case SUBMITTED -> list + "/receipt";
			default -> list;
		};
	}

	private @Nullable String figure() {
		return switch (this.list.status()) {
			case NEEDS_CORRECTION ->
				this.list.isUnreadable() ? null : this.formats.number(this.list.counts().cellsToCorrect());
			case READY, SUBMITTED -> this.formats.number(this.list.counts().rowsEligible());
			default -> null;
		};
	}

	private String message() {
		Undone undone = this.list.undone();
		Review review = this.list.review();
		String answer = (review != null) ? review.message() : null;
		String message = (undone != null) ? undone.reason() : Objects.requireNonNullElse(answer, "");
		return (message.length() > LONGEST_MESSAGE) ? message.substring(0, LONGEST_MESSAGE) + "…" : message;
	}

}
