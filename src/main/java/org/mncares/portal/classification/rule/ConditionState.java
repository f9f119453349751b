package org.mncares.portal.classification.rule;

/**
 * Whether a clinic meets a condition.
 */
public enum ConditionState {

	MET, NOT_MET, UNKNOWN

}
