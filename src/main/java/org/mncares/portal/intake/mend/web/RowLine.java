package org.mncares.portal.intake.mend.web;

import java.util.List;

import org.mncares.portal.intake.mend.CellToMend.CellProblem;
import org.mncares.portal.intake.overlay.KeptCorrection;

/**
 * A row of the grid.
 *
 * @param row the row as the person's own program shows it
 * @param patient the patient's ID and name as they stand
 * @param state what the page says about the row first
 * @param message why nothing was saved, where that is so
 * @param cells the fields
 * @param others what is wrong with the row and with no cell of it
 * @param made the corrections of the row that stand
 * @param path where the form goes
 */
record RowLine(int row, String patient, State state, String message, List<CellLine> cells, List<CellProblem> others,
		List<KeptCorrection> made, String path) {

	RowLine {
		cells = List.copyOf(cells);
		others = List.copyOf(others);
		made = List.copyOf(made);
	}

	public boolean isMended() {
		return this.state == State.MENDED;
	}

	public boolean isStillWrong() {
		return this.state == State.STILL_WRONG;
	}

	public boolean isNotSaved() {
		return this.state == State.NOT_SAVED;
	}

	public boolean isRefusing() {
		return this.state == State.REFUSING;
	}

	/**
	 * What the page says about a row first.
	 */
	enum State {

		/** Something is to be corrected. */
		OPEN,

		/** It was saved, and nothing is wrong any more. */
		MENDED,

		/** It was saved, and something is still wrong. */
		STILL_WRONG,

		/** It was not saved. */
		NOT_SAVED,

		/** It says that the patient opted out: the list would be refused. */
		REFUSING

	}

}
