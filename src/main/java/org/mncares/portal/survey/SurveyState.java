package org.mncares.portal.survey;

/**
 * Where a care system's response stands.
 */
public enum SurveyState {

	/** Nobody has begun. */
	NOT_OPENED("Not opened"),

	/** Being answered for the first time. */
	OPEN("In progress"),

	/** Signed; the study has it. */
	SUBMITTED("Submitted"),

	/** The study asked for changes; being answered again. */
	RETURNED("Returned");

	private final String label;

	SurveyState(String label) {
		this.label = label;
	}

	/** As people read it. */
	public String label() {
		return this.label;
	}

	/** Whether answers can be changed. */
	public boolean isOpen() {
		return this == OPEN || this == RETURNED;
	}

}
