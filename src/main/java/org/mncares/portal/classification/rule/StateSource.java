package org.mncares.portal.classification.rule;

/**
 * Where a condition's state is from.
 */
public enum StateSource {

	/** The survey's answer to this condition. */
	ANSWER,
	/** There is no social worker, so the condition was not asked. */
	MOOT,
	/** An analyst set it. */
	OVERRIDE,
	/** Nothing was answered. */
	NO_ANSWER

}
