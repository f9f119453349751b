package org.mncares.portal.intake;

import jakarta.persistence.Embeddable;

/**
 * What was counted in a list, in rows or cells.
 *
 * @param rowsRead rows below the header that are not blank
 * @param rowsInError rows with an error that are not left out
 * @param rowsLeftOut rows that a person left out
 * @param rowsEligible rows that would be enrolled
 * @param cellsToCorrect errors in rows that are not left out
 * @param warnings warnings, likewise
 */
@Embeddable
public record ListCounts(long rowsRead, long rowsInError, long rowsLeftOut, long rowsEligible, long cellsToCorrect,
		long warnings) {

	/** Before anything was counted. */
	static final ListCounts NONE = new ListCounts(0, 0, 0, 0, 0, 0);

	/** Rows in order of people who do not belong to the cohort. */
	public long rowsNotEligible() {
		return this.rowsRead - this.rowsInError - this.rowsLeftOut - this.rowsEligible;
	}

}
