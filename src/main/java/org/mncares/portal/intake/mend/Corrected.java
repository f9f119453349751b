package org.mncares.portal.intake.mend;

/**
 * What came of a correction.
 *
 * @param cells in how many cells something changed
 * @param result whether the rows were checked at once
 */
public record Corrected(long cells, Result result) {

	/**
	 * What was done with the rows that changed.
	 */
	public enum Result {

		/** They were checked again. */
		CHECKED,

		/** They are so many that the whole list is being checked again. */
		CHECKING,

		/** What was written asks for the list to be refused; its rows are erased. */
		REFUSED

	}

}
