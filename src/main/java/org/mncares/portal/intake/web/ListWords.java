package org.mncares.portal.intake.web;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.ListCounts;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.Review;
import org.mncares.portal.intake.Undone;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.web.Formats;

import org.springframework.stereotype.Component;

/**
 * Says in a sentence where a patient list stands.
 */
@Component
public class ListWords {

	private final Formats formats;

	ListWords(Formats formats) {
		this.formats = formats;
	}

	/** The heading of a list's page. */
	public String heading(PatientListView list) {
		return switch (list.status()) {
			case RECEIVING -> "Your file is on its way";
			case RECEIVED, CHECKING -> "Your list is being checked";
			case NEEDS_CORRECTION -> list.waitsForColumns() ? "Which of your columns is which?"
					: list.isUnreadable() ? "This file could not be read" : "Your list needs "
							+ this.formats.count(list.counts().cellsToCorrect(), "correction", "corrections");
			case READY -> list.hasFile() ? "Your list is ready to submit" : "No eligible patients: ready to attest";
			case REFUSED -> "This list was refused";
			case SUBMITTED -> "Your list is with the study";
			case ACCEPTED -> (list.takenOverFrom() != null) ? "This answer came with clinics that moved here"
					: "Your list was accepted";
			case RETURNED -> "The study returned this list";
			case REPLACED -> "A newer list took the place of this one";
			case WITHDRAWN ->
				(list.undone() != null) ? "The study withdrew its acceptance of this list" : "This list was taken back";
			case ABANDONED -> "This list was never submitted";
			case FAILED -> isCutOff(list) ? "This upload failed" : "The check could not be finished";
		};
	}

	/** One or two sentences about what came of a list. */
	public String outcome(PatientListView list) {
		ListCounts counts = list.counts();
		return switch (list.status()) {
			case RECEIVING -> "The file is on its way.";
			case RECEIVED, CHECKING -> "The check is running.";
			case NEEDS_CORRECTION ->
				list.waitsForColumns() ? "Some of its columns have to be matched before it can be checked."
						: list.isUnreadable() ? reason(list)
								: this.formats.count(counts.cellsToCorrect(), "problem", "problems") + " in "
										+ this.formats.count(counts.rowsInError(), "row", "rows") + " to correct.";
			case READY -> eligible(counts) + ". Nothing submitted yet.";
			case REFUSED -> "It held what must not be sent. The file and its rows were erased.";
			case SUBMITTED ->
				eligible(counts) + ". Submitted " + this.formats.day(list.submittedAt()) + "; the study reviews it.";
			case ACCEPTED -> eligible(counts) + ". " + answered(
					(list.takenOverFrom() != null) ? "Taken over with clinics of another care system" : "Accepted",
					list.review());
			case RETURNED -> answered("Returned", list.review());
			case REPLACED -> eligible(counts) + ". Replaced " + this.formats.day(list.closedAt()) + ".";
			case WITHDRAWN -> withdrawn(list);
			case ABANDONED -> (list.failureCode() != null) ? reason(list)
					: "A newer upload took its place, or its clinics moved to another care system.";
			case FAILED -> reason(list);
		};
	}

	private String withdrawn(PatientListView list) {
		Undone undone = list.undone();
		return (undone == null) ? "Taken back " + this.formats.day(list.closedAt()) + "."
				: "The study accepted it and withdrew that on " + this.formats.day(undone.at()) + ": " + undone.reason()
						+ " Its patients are not in the cohort any more. Upload the list again.";
	}

	/** The rule for which a list could not be taken or read, if so. */
	public @Nullable Rule rule(PatientListView list) {
		return (list.failureCode() != null) ? Rule.of(list.failureCode()).orElse(null) : null;
	}

	/** Whether the file did not arrive as a whole, so that no check can be repeated. */
	public static boolean isCutOff(PatientListView list) {
		return list.upload().sha256() == null;
	}

	private String reason(PatientListView list) {
		Rule rule = rule(list);
		return (rule != null) ? rule.title() + " (" + rule.code() + "). " + rule.advice() : "";
	}

	private String eligible(ListCounts counts) {
		return this.formats.count(counts.rowsEligible(), "eligible patient", "eligible patients");
	}

	private String answered(String how, @Nullable Review review) {
		if (review == null) {
			return how + ".";
		}
		String message = (review.message() != null) ? ": " + review.message() : ".";
		return how + " " + this.formats.day(review.at()) + message;
	}

}
