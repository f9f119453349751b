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

	private final TableOverlay overlay;

	private final List<String> header;

	private final ProblemTexts problems;

	private final ProblemsColumn column;

	private final int headerRow;

	private int written;

	WorkbookProblems(String sheet, WorkbookTable table, TableOverlay overlay, ProblemTexts problems) {
		this.sheet = sheet;
		this.table = table;
		this.overlay = overlay;
		this.header = overlay.header(table.header());
		this.problems = problems;
		this.column = ProblemsColumn.of(this.header);
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
		}
	}

	private void writeHeader(Worksheet sheet) {
		List<String> header = this.header;
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
		RawRow cells = (row.role() == TableRow.Role.ROW) ? this.overlay.row(row.row()) : row.row();
		for (int i = 0; i < cells.cells().length; i++) {
			if (this.column.added() || i != this.column.index()) {
				writeCell(sheet, at, this.column.target(i), cells, i);
			}
		}
		if (row.role() == TableRow.Role.ROW) {
			WorkbookOutput.text(sheet, at, this.column.index(), this.problems.of(row.number()));
		}
		if (row.hidden()) {
			sheet.hideRow(at);
		}
		if (++this.written % ROWS_IN_MEMORY == 0) {
			sheet.flush();
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
