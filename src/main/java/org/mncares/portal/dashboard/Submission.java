package org.mncares.portal.dashboard;

/**
 * Where a clinic, or a care system by its clinics, stands with its patient list.
 */
public enum Submission {

	/** At least one accepted eligible patient. */
	SUBMITTED("Submitted"),

	/** An accepted list says that there is nobody. */
	NIL("No eligible patients"),

	/** Neither yet. */
	TO_FOLLOW("To follow");

	private final String label;

	Submission(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
