package org.mncares.portal.cohort;

/**
 * Why a patient is not in a cohort any more.
 */
public enum Withdrawal {

	/** The patient objected to research: the identifiers are erased. */
	OBJECTED,

	/** A list that replaced the earlier one does not name the patient. */
	NOT_LISTED

}
