package org.mncares.portal.classification.rule;

import java.util.Collection;

/**
 * Whether a clinic itself meets the definition: the study's two arms, or not known yet.
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

	/**
	 * What follows from a clinic's conditions: one that is not met decides, all met
	 * decide, anything else is not known.
	 * @param states of all conditions of a definition, at least one
	 */
	static OwnDecision of(Collection<ConditionState> states) {
		if (states.contains(ConditionState.NOT_MET)) {
			return DOES_NOT_MEET;
		}
		return states.contains(ConditionState.UNKNOWN) ? UNKNOWN : MEETS;
	}

}
