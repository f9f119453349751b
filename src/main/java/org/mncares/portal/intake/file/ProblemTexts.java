package org.mncares.portal.intake.file;

import java.util.Iterator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.Finding;

/**
 * The text of the problems column, row by row, from findings in the order of the rows.
 */
final class ProblemTexts {

	private static final int LONGEST = 30_000;

	private final Iterator<RowFindings> findings;

	private @Nullable RowFindings next;

	ProblemTexts(Iterator<RowFindings> findings) {
		this.findings = findings;
		advance();
	}

	/** The text of a row; empty where nothing was found. Rows are asked for in order. */
	String of(long row) {
		while (this.next != null && this.next.row() < row) {
			advance();
		}
		if (this.next == null || this.next.row() != row) {
			return "";
		}
		String text = this.next.findings().stream().map(Finding::sentence).collect(Collectors.joining("; "));
		return (text.length() <= LONGEST) ? text : text.substring(0, LONGEST);
	}

	private void advance() {
		this.next = this.findings.hasNext() ? this.findings.next() : null;
	}

}
