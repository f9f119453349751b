package org.mncares.portal.intake;

import java.util.EnumSet;
import java.util.Set;

import org.mncares.portal.web.StatusTag;
import org.mncares.portal.web.StatusTag.Tone;

/**
 * Where a patient list stands on its way from the browser to the cohort.
 */
public enum ListStatus {

	/** Its bytes are on their way. */
	RECEIVING("Uploading", Tone.INFO),
	/** Its bytes are kept; the check is about to begin. */
	RECEIVED("Received", Tone.INFO),
	/** The check runs. */
	CHECKING("Checking", Tone.INFO),
	/** At least one error has to be corrected or left out. */
	NEEDS_CORRECTION("Needs correction", Tone.WARN),
	/** Without an error: it can be attested and submitted. */
	READY("Ready to submit", Tone.INFO),
	/** It held what must not be sent; the original and the rows were erased. */
	REFUSED("Refused", Tone.BAD),
	/** Attested and with the study. */
	SUBMITTED("Submitted", Tone.INFO),
	/** Its eligible patients are in the cohort. */
	ACCEPTED("Accepted", Tone.OK),
	/** The study sent it back with a message. */
	RETURNED("Returned", Tone.WARN),
	/** A newer list took its place for all its clinics. */
	REPLACED("Replaced", Tone.PLAIN),
	/** Taken back after it was submitted. */
	WITHDRAWN("Withdrawn", Tone.PLAIN),
	/** Never submitted; a newer upload took its place. */
	ABANDONED("Not submitted", Tone.PLAIN),
	/** The upload was cut off, or the check could not be finished. */
	FAILED("Failed", Tone.BAD);

	private static final Set<ListStatus> OPEN = EnumSet.of(RECEIVED, CHECKING, NEEDS_CORRECTION, READY);

	private final String label;

	private final Tone tone;

	ListStatus(String label, Tone tone) {
		this.label = label;
		this.tone = tone;
	}

	public StatusTag tag() {
		return new StatusTag(this.label, this.tone);
	}

	/** Whether the care system still works on it. */
	public boolean isOpen() {
		return OPEN.contains(this);
	}

	/** Whether its check is still to come or under way. */
	public boolean isBeingChecked() {
		return this == RECEIVED || this == CHECKING;
	}

	/** Whether its check ended with a report that can be read. */
	public boolean hasReport() {
		return !isBeingChecked() && this != RECEIVING && this != FAILED;
	}

}
