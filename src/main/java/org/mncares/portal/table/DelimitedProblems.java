package org.mncares.portal.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Writes a text with a delimiter once more, with the problems column; rows that are not
 * the table's stay as they are.
 */
final class DelimitedProblems {

	private final DelimitedTable table;

	private final Annotations annotations;

	private final ProblemTexts problems;

	private final OutputStream output;

	private final ProblemsColumn column;

	private final DelimitedLine line;

	DelimitedProblems(DelimitedTable table, Annotations annotations, OutputStream output) {
		this.table = table;
		this.annotations = annotations;
		this.problems = new ProblemTexts(annotations.problems());
		this.output = output;
		this.column = ProblemsColumn.of(annotations.header());
		this.line = new DelimitedLine(table.format().delimiter(), table.format().lineSeparator());
	}

	void write() throws IOException, UnreadableTable {
		this.output.write(this.table.format().encoding().mark());
		TableBody body = this.table.body();
		long written = 0;
		for (TableRow row : body.above()) {
			written = fill(written, row.number());
			if (row.number() == 0) {
				put("sep=" + this.table.format().delimiter() + this.table.format().lineSeparator());
			}
			else {
				putCells(row.row().isBlank() ? new String[0] : row.row().cells());
			}
		}
		fill(written, this.table.headerRow());
		write(this.annotations.header().toArray(String[]::new), ProblemsColumn.NAME);
		for (TableRow row = body.nextOfAll(); row != null; row = body.nextOfAll()) {
			write(row);
		}
	}

	/** Blank rows above that were not kept. */
	private long fill(long written, long row) throws IOException {
		for (long blank = written + 1; blank < row; blank++) {
			putCells();
		}
		return row;
	}

	private void write(TableRow row) throws IOException {
		boolean judged = row.role() == TableRow.Role.ROW;
		if (judged) {
			write(this.annotations.corrected().apply(row.row()).cells(), this.problems.of(row.number()).text());
		}
		else {
			write(row.row().cells(), "");
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
			putCells(wider);
		}
		else {
			putCells();
		}
	}

	private void putCells(String... cells) throws IOException {
		put(this.line.of(cells));
	}

	/** Before the encoding is known all is ASCII, which is the same in both. */
	private void put(String text) throws IOException {
		this.output.write(text.getBytes(this.table.format().encoding().charset()));
	}

}
