package org.mncares.portal.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Writes a text with a delimiter once more, with the problems column.
 */
final class DelimitedProblems {

	private final DelimitedTable table;

	private final ProblemTexts problems;

	private final OutputStream output;

	private final ProblemsColumn column;

	private final DelimitedLine line;

	DelimitedProblems(DelimitedTable table, ProblemTexts problems, OutputStream output) {
		this.table = table;
		this.problems = problems;
		this.output = output;
		this.column = ProblemsColumn.of(table.header());
		this.line = new DelimitedLine(table.format().delimiter(), table.format().lineSeparator());
	}

	void write() throws IOException, UnreadableTable {
		this.output.write(this.table.format().encoding().mark());
		for (long blank = 1; blank < this.table.headerRow(); blank++) {
			put();
		}
		write(this.table.header().toArray(String[]::new), ProblemsColumn.NAME);
		for (RawRow row = this.table.rows().nextRow(); row != null; row = this.table.rows().nextRow()) {
			write(row.cells(), row.isBlank() ? "" : this.problems.of(row.number()));
		}
	}

	private void write(String[] cells, String problem) throws IOException {
		if (cells.length > 0) {
			int width = Math.max(this.column.index() + 1, this.column.target(cells.length - 1) + 1);
			String[] wider = new String[width];
			Arrays.fill(wider, "");
			for (int i = 0; i < cells.length; i++) {
				wider[this.column.target(i)] = cells[i];
			}
			wider[this.column.index()] = problem;
			put(wider);
		}
		else {
			put();
		}
	}

	/** Before the encoding is known all is ASCII, which is the same in both. */
	private void put(String... cells) throws IOException {
		this.output.write(this.line.of(cells).getBytes(this.table.format().encoding().charset()));
	}

}
