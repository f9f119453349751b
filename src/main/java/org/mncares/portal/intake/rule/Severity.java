package org.mncares.portal.intake.rule;

/**
 * What a finding means for the list.
 */
public enum Severity {

	/** The file cannot be checked at all. */
	FILE,

	/** The list is refused, and its original and rows are erased when the check ends. */
	REFUSAL,

	/** The row must be corrected or left out before the list can be submitted. */
	ERROR,

	/** Worth a look; the list can be submitted as it is. */
	WARNING,

	/** The row is in order, but the patient does not belong to the cohort. */
	NOT_ELIGIBLE,

	/** Said once about the file; nothing needs to be done. */
	NOTE;

	/**
	 * Whether a row with such a finding has to be corrected or left out.
	 */
	public boolean isError() {
		return this == FILE || this == REFUSAL || this == ERROR;
	}

}
