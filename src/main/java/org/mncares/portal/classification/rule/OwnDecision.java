package org.mncares.portal.classification.rule;

import java.util.Collection;

/**
 * Whether a clinic itself meets the definition: the study's two arms, or not known yet.
 */
public enum OwnDecision {

	MEETS, DOES_NOT_MEET, UNKNOWN;

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
