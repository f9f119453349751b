package org.mncares.portal.cohort;

/**
 * Whether a patient is in a cohort.
 */
public enum PatientStatus {

	/** In the cohort. */
	ENROLLED,

	/** Not any more: the patient objected, or a later list does not name them. */
	WITHDRAWN

}
