package org.mncares.portal.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the sheet of a workbook that holds the table once more, with the problems
 * column; rows that are not the table's stay where they are, and what is hidden stays
 * hidden.
 */
final class WorkbookProblems {

	private static final int ROWS_IN_MEMORY = 500;

	private final String sheet;

	private final WorkbookTable table;

	private final Annotations annotations;

	private final ProblemTexts problems;

	private final Marks marks = new Marks();

	private final ProblemsColumn column;

	private final int headerRow;

	private int written;

	WorkbookProblems(String sheet, WorkbookTable table, Annotations annotations) {
		this.sheet = sheet;
		this.table = table;
		this.annotations = annotations;
		this.problems = new ProblemTexts(annotations.problems());
		this.column = ProblemsColumn.of(annotations.header());
		this.headerRow = Math.toIntExact(table.headerRow() - 1);
	}

	void write(OutputStream output) throws IOException, UnreadableTable {
		try (Workbook workbook = WorkbookOutput.open(output)) {
			Worksheet sheet = workbook.newWorksheet(this.sheet);
			sheet.freezePane(0, this.headerRow + 1);
			sheet.width(this.column.index(), 80);
			for (int i = 0; i < this.table.header().size(); i++) {
				if (this.table.isHiddenColumn(i) && (this.column.added() || i != this.column.index())) {
					sheet.hideColumn(this.column.target(i));
				}
			}
			TableBody body = this.table.body();
			for (TableRow row : body.above()) {
				writeRow(sheet, row);
			}
			writeHeader(sheet);
			for (TableRow row = body.nextOfAll(); row != null; row = body.nextOfAll()) {
				writeRow(sheet, row);
			}
			sheet.finish();
			if (this.annotations.summary() != null) {
				writeSummary(workbook, this.annotations.summary());
			}
		}
	}

	private void writeHeader(Worksheet sheet) {
		List<String> header = this.annotations.header();
		for (int i = 0; i < header.size(); i++) {
			WorkbookOutput.text(sheet, this.headerRow, this.column.target(i), header.get(i));
		}
		WorkbookOutput.text(sheet, this.headerRow, this.column.index(), ProblemsColumn.NAME);
		sheet.range(this.headerRow, 0, this.headerRow, Math.max(this.column.index(), header.size() - 1))
			.style()
			.bold()
			.set();
	}

	private void writeRow(Worksheet sheet, TableRow row) throws IOException {
		int at = Math.toIntExact(row.number() - 1);
		boolean judged = row.role() == TableRow.Role.ROW;
		RawRow cells = judged ? this.annotations.corrected().apply(row.row()) : row.row();
		for (int i = 0; i < cells.cells().length; i++) {
			if (this.column.added() || i != this.column.index()) {
				writeCell(sheet, at, this.column.target(i), cells, i);
			}
		}
		if (judged) {
			RowProblems problems = this.problems.of(row.number());
			WorkbookOutput.text(sheet, at, this.column.index(), problems.text());
			this.marks.mark(sheet, at, problems);
		}
		if (row.hidden()) {
			sheet.hideRow(at);
		}
		if (++this.written % ROWS_IN_MEMORY == 0) {
			sheet.flush();
		}
	}

	private static void writeSummary(Workbook workbook, SummarySheet summary) throws IOException {
		Worksheet sheet = workbook.newWorksheet(SummarySheet.NAME);
		WorkbookOutput.text(sheet, 0, 0, SummarySheet.MARK);
		sheet.style(0, 0).bold().set();
		sheet.width(0, 80);
		for (int row = 0; row < summary.lines().size(); row++) {
			SummarySheet.Line line = summary.lines().get(row);
			for (int i = 0; i < line.cells().size(); i++) {
				if (line.cells().get(i) instanceof Long number) {
					sheet.value(row + 1, i, number);
				}
				else {
					WorkbookOutput.text(sheet, row + 1, i, line.cells().get(i).toString());
				}
				if (line.bold()) {
					sheet.style(row + 1, i).bold().set();
				}
			}
		}
		sheet.finish();
	}

	/**
	 * Fills and comments of marked cells; the comments are kept in memory, so not more
	 * than some.
	 */
	private final class Marks {

		private static final int MOST_COMMENTS = 5_000;

		private int comments;

		private void mark(Worksheet sheet, int row, RowProblems problems) {
			if (problems.leftOut() != null) {
				for (int i = 0; i < WorkbookProblems.this.annotations.header().size(); i++) {
					fill(sheet, row, WorkbookProblems.this.column.target(i), MarkColors.LEFT_OUT);
				}
				comment(sheet, row, 0, problems.leftOut());
				return;
			}
			for (CellProblem cell : CellProblem.joined(problems.cells())) {
				int at = WorkbookProblems.this.column.target(cell.column());
				fill(sheet, row, at, cell.error() ? MarkColors.ERROR : MarkColors.WARNING);
				comment(sheet, row, at, cell.text());
			}
		}

		private void fill(Worksheet sheet, int row, int column, String color) {
			sheet.style(row, column).fillColor(color).set();
		}

		private void comment(Worksheet sheet, int row, int column, String text) {
			if (this.comments++ < MOST_COMMENTS) {
				sheet.comment(row, column, text);
			}
		}

	}

	private static void writeCell(Worksheet sheet, int row, int column, RawRow cells, int index) {
		String text = cells.cell(index);
		if (cells.isDate(index)) {
			WorkbookOutput.date(sheet, row, column, LocalDate.parse(text));
		}
		else if (cells.isNumber(index) && text.length() < 30 && text.indexOf('E') < 0) {
			sheet.value(row, column, new BigDecimal(text));
		}
		else if (cells.isBoolean(index)) {
			sheet.value(row, column, text.equals("TRUE"));
		}
		else {
			WorkbookOutput.text(sheet, row, column, text);
		}
	}

}
