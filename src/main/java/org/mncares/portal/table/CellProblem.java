package org.mncares.portal.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with a cell, as it is to be marked in a workbook.
 *
 * @param column counted from 0
 * @param error whether it has to be corrected, and is not only worth a look
 * @param text a sentence
 */
public record CellProblem(int column, boolean error, String text) {

	/** One for each cell, with all that is wrong with it. */
	public static List<CellProblem> joined(List<CellProblem> problems) {
		Map<Integer, CellProblem> byColumn = new LinkedHashMap<>();
		for (CellProblem problem : problems) {
			byColumn.merge(problem.column, problem, (one, other) -> new CellProblem(one.column,
					one.error || other.error, one.text + "\n" + other.text));
		}
		return List.copyOf(byColumn.values());
	}

}
