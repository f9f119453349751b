package org.mncares.portal.dashboard.models;

/**
 * A clinic's own decision: the study's two arms, whatever its care system is reported as.
 */
public enum OwnDecision {

	/** All conditions are met at this clinic. */
	MEETS("Meets the definition", "meets"),

	/** A condition is not met at this clinic. */
	DOES_NOT_MEET("Does not meet it", "not"),

	/** Answers are missing. */
	UNKNOWN("Not known", "open");

	private final String label;

	private final String key;

	OwnDecision(String label, String key) {
		this.label = label;
		this.key = key;
	}

	public String label() {
		return this.label;
	}

	/** The name of its colour in charts. */
	public String key() {
		return this.key;
	}

}
