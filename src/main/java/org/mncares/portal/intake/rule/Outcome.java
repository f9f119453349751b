package org.mncares.portal.intake.rule;

/**
 * What became of a row.
 */
public enum Outcome {

	/** It must be corrected or left out. */
	ERROR,

	/** In order, but not of the cohort. */
	NOT_ELIGIBLE,

	/** In order and of the cohort, as far as the row alone can tell. */
	ELIGIBLE

}
