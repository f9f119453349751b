package org.mncares.portal.cohort;

/**
 * Whether a patient is in a cohort.
 */
public enum PatientStatus {

	/** In the cohort. */
	ENROLLED,

	/** Not any more: see {@link Withdrawal}. */
	WITHDRAWN

}
