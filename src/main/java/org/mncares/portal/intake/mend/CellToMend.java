package org.mncares.portal.intake.mend;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.Column;

/**
 * A cell that may have to be corrected.
 *
 * @param column the column
 * @param address the cell as the person's own program shows it, such as G14; null for a
 * column that the file does not have
 * @param text what it says now
 * @param problems what is wrong with it; empty where the mistake may be in another cell
 * @param suggestion what was probably meant, empty for a blank; null where nothing is
 * offered
 */
public record CellToMend(Column column, @Nullable String address, String text, List<CellProblem> problems,
		@Nullable String suggestion) {

	public CellToMend {
		problems = List.copyOf(problems);
	}

	/**
	 * What is wrong with a cell.
	 *
	 * @param code the rule's code
	 * @param title what is wrong
	 * @param advice what to do
	 * @param error whether it keeps the list from being submitted
	 */
	public record CellProblem(String code, String title, String advice, boolean error) {
	}

}
