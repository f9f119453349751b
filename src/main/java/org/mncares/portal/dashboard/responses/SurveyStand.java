package org.mncares.portal.dashboard.responses;

import org.mncares.portal.web.StatusTag;
import org.mncares.portal.web.StatusTag.Tone;

/**
 * Where a care system stands with its survey.
 */
public enum SurveyStand {

	/** Nobody has begun. */
	NOT_OPENED("Not opened", Tone.PLAIN),

	/** Begun, never submitted. */
	OPEN("Opened", Tone.INFO),

	/** Signed, and not sent back. */
	SUBMITTED("Submitted", Tone.OK),

	/** Sent back by the study. */
	RETURNED("Returned", Tone.WARN);

	private final String label;

	private final Tone tone;

	SurveyStand(String label, Tone tone) {
		this.label = label;
		this.tone = tone;
	}

	public String label() {
		return this.label;
	}

	public StatusTag tag() {
		return new StatusTag(this.label, this.tone);
	}

}
