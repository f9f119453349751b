package org.mncares.portal.table;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row.
 *
 * @param row the row as the person's own program shows it
 * @param text sentences, as they are to stand in the problems column
 * @param cells the cells to mark, where the format knows of colours and comments
 * @param leftOut why the row is left out; null where it is not
 */
public record RowProblems(long row, String text, List<CellProblem> cells, @Nullable String leftOut) {

	public RowProblems {
		cells = List.copyOf(cells);
	}

	/** Problems of a row as a whole. */
	public RowProblems(long row, String text) {
		this(row, text, List.of(), null);
	}

	/** Where nothing is wrong. */
	static RowProblems none(long row) {
		return new RowProblems(row, "");
	}

}
