package org.mncares.portal.intake.preview;

/**
 * Whether a criterion of eligibility is met.
 */
public enum Verdict {

	MET, NOT_MET,

	/** A value that it needs is missing, wrong or erased. */
	UNKNOWN

}
