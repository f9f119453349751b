package org.mncares.portal.intake.mend;

import java.util.List;

/**
 * A row in which something is to be corrected, with as much of the patient as it takes to
 * know the row again.
 *
 * @param row the row as the person's own program shows it
 * @param patientId what stands as the patient's ID
 * @param name what stands as the patient's name
 * @param cells the cells that may have to be corrected
 * @param others what is wrong with the row and with no cell of it
 */
public record RowToMend(int row, String patientId, String name, List<CellToMend> cells,
		List<CellToMend.CellProblem> others) {

	public RowToMend {
		cells = List.copyOf(cells);
		others = List.copyOf(others);
	}

	/** Whether nothing is wrong with it any more. */
	public boolean isMended() {
		return this.others.isEmpty() && this.cells.stream().allMatch((cell) -> cell.problems().isEmpty());
	}

}
