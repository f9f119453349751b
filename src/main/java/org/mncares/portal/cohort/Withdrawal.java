package org.mncares.portal.cohort;

/**
 * Why a patient is not in a cohort any more.
 */
public enum Withdrawal {

	/** The patient objected to research: the identifiers are erased. */
	OBJECTED,

	/** A list that replaced the earlier one does not name the patient. */
	NOT_LISTED,

	/**
	 * The study withdrew its acceptance of the list by which the patient was enrolled.
	 */
	LIST_WITHDRAWN,

	/**
	 * The patient is enrolled by another record of the same care system, which a clinic's
	 * move brought together with this one.
	 */
	SAME_PERSON

}
