package org.mncares.portal.table;

import java.util.Iterator;

import org.jspecify.annotations.Nullable;

/**
 * The text of the problems column, row by row, from problems in the order of the rows.
 */
final class ProblemTexts {

	private static final int LONGEST = 30_000;

	private final Iterator<RowProblems> problems;

	private @Nullable RowProblems next;

	ProblemTexts(Iterator<RowProblems> problems) {
		this.problems = problems;
		advance();
	}

	/** The text of a row; empty where nothing is wrong. Rows are asked for in order. */
	String of(long row) {
		while (this.next != null && this.next.row() < row) {
			advance();
		}
		if (this.next == null || this.next.row() != row) {
			return "";
		}
		String text = this.next.text();
		return (text.length() <= LONGEST) ? text : text.substring(0, LONGEST);
	}

	private void advance() {
		this.next = this.problems.hasNext() ? this.problems.next() : null;
	}

}
