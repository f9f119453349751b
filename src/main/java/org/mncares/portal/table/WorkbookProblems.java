package org.mncares.portal.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * Writes the first sheet of a workbook once more, with the problems column.
 */
final class WorkbookProblems {

	private static final int ROWS_IN_MEMORY = 500;

	private final String sheet;

	private final WorkbookTable table;

	private final ProblemTexts problems;

	private final ProblemsColumn column;

	WorkbookProblems(String sheet, WorkbookTable table, ProblemTexts problems) {
		this.sheet = sheet;
		this.table = table;
		this.problems = problems;
		this.column = ProblemsColumn.of(table.header());
	}

	void write(OutputStream output) throws IOException, UnreadableTable {
		try (Workbook workbook = WorkbookOutput.open(output)) {
			Worksheet sheet = workbook.newWorksheet(this.sheet);
			int headerRow = Math.toIntExact(this.table.headerRow() - 1);
			sheet.freezePane(0, headerRow + 1);
			sheet.width(this.column.index(), 80);
			writeHeader(sheet, headerRow);
			int written = 0;
			for (RawRow row = this.table.next(); row != null; row = this.table.next()) {
				writeRow(sheet, Math.toIntExact(row.number() - 1), this.table.rows().currentCells());
				WorkbookOutput.text(sheet, Math.toIntExact(row.number() - 1), this.column.index(),
						this.problems.of(row.number()));
				if (++written % ROWS_IN_MEMORY == 0) {
					sheet.flush();
				}
			}
			sheet.finish();
		}
	}

	private void writeHeader(Worksheet sheet, int row) {
		List<String> header = this.table.header();
		for (int i = 0; i < header.size(); i++) {
			WorkbookOutput.text(sheet, row, this.column.target(i), header.get(i));
		}
		WorkbookOutput.text(sheet, row, this.column.index(), ProblemsColumn.NAME);
		sheet.range(row, 0, row, Math.max(this.column.index(), header.size() - 1)).style().bold().set();
	}

	private void writeRow(Worksheet sheet, int row, List<@Nullable Cell> cells) {
		for (int i = 0; i < cells.size(); i++) {
			Cell cell = cells.get(i);
			if (cell != null && (this.column.added() || i != this.column.index())) {
				writeCell(sheet, row, this.column.target(i), cell);
			}
		}
	}

	private void writeCell(Worksheet sheet, int row, int index, Cell cell) {
		WorkbookCell cells = this.table.rows().cells();
		LocalDate date = cells.date(cell);
		if (date != null) {
			WorkbookOutput.date(sheet, row, index, date);
		}
		else if (cells.isPlainNumber(cell) && cell.getValue() instanceof BigDecimal number) {
			sheet.value(row, index, number);
		}
		else if (cell.getType() == CellType.BOOLEAN) {
			sheet.value(row, index, Boolean.TRUE.equals(cell.getValue()));
		}
		else {
			WorkbookOutput.text(sheet, row, index, cells.text(cell));
		}
	}

}
