package org.mncares.portal.classification.rule;

/**
 * Whether a clinic meets a condition.
 */
public enum ConditionState {

	MET("met"), NOT_MET("not met"), UNKNOWN("not known");

	private final String label;

	ConditionState(String label) {
		this.label = label;
	}

	/** In the middle of a sentence. */
	public String label() {
		return this.label;
	}

}
