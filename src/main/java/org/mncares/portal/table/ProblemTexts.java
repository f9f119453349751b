package org.mncares.portal.table;

import java.util.Iterator;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong, row by row, from problems in the order of the rows.
 */
final class ProblemTexts {

	private static final int LONGEST = 30_000;

	private final Iterator<RowProblems> problems;

	private @Nullable RowProblems next;

	ProblemTexts(Iterator<RowProblems> problems) {
		this.problems = problems;
		advance();
	}

	/** What is wrong with a row. Rows are asked for in order. */
	RowProblems of(long row) {
		while (this.next != null && this.next.row() < row) {
			advance();
		}
		if (this.next == null || this.next.row() != row) {
			return RowProblems.none(row);
		}
		String text = this.next.text();
		return (text.length() <= LONGEST) ? this.next
				: new RowProblems(row, text.substring(0, LONGEST), this.next.cells(), this.next.leftOut());
	}

	private void advance() {
		this.next = this.problems.hasNext() ? this.problems.next() : null;
	}

}
