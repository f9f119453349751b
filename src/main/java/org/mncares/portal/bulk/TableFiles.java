package org.mncares.portal.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mncares.portal.table.DelimitedLine;
import org.mncares.portal.table.Encoding;
import org.mncares.portal.table.WorkbookOutput;

/**
 * Writes a table as a file in the very columns of its import; does not close the output.
 *
 * @param table what is written
 * @param rows its rows, each in the order of the columns
 */
record TableFiles(BulkTable table, List<List<String>> rows) {

	private static final int ROWS_IN_MEMORY = 500;

	/** The template: the columns and an example row. */
	static TableFiles template(BulkTable table) {
		return new TableFiles(table, List.of(table.columns().stream().map(BulkColumn::example).toList()));
	}

	/** Writes CSV, as UTF-8 with a byte order mark. */
	void writeCsv(OutputStream output) throws IOException {
		DelimitedLine line = new DelimitedLine(',', "\r\n");
		output.write(Encoding.UTF_8_BOM.mark());
		output.write(line.of(headers().toArray(String[]::new)).getBytes(StandardCharsets.UTF_8));
		for (List<String> row : this.rows) {
			output.write(line.of(row.toArray(String[]::new)).getBytes(StandardCharsets.UTF_8));
		}
	}

	/**
	 * Writes a workbook: the rows as text, so that leading zeros stay, and a sheet that
	 * explains the columns.
	 */
	void writeWorkbook(OutputStream output) throws IOException {
		try (Workbook workbook = WorkbookOutput.open(output)) {
			writeRows(workbook.newWorksheet(this.table.title()));
			writeColumns(workbook.newWorksheet("Columns"));
		}
	}

	private void writeRows(Worksheet sheet) throws IOException {
		List<BulkColumn> columns = this.table.columns();
		WorkbookOutput.header(sheet, headers());
		for (int i = 0; i < columns.size(); i++) {
			sheet.width(i, Math.clamp(columns.get(i).form().description().length(), 14, 36));
			sheet.style(i)
				.format(columns.get(i).form().date() ? WorkbookOutput.DATE_FORMAT : WorkbookOutput.TEXT_FORMAT)
				.set();
		}
		int top = 1;
		int at = 1;
		for (List<String> row : this.rows) {
			for (int i = 0; i < columns.size(); i++) {
				cell(sheet, at, i, columns.get(i), row.get(i));
			}
			if (++at - top == ROWS_IN_MEMORY) {
				styled(sheet, top, at - 1);
				sheet.flush();
				top = at;
			}
		}
		if (at > top) {
			styled(sheet, top, at - 1);
		}
		sheet.finish();
	}

	private void styled(Worksheet sheet, int top, int bottom) {
		List<BulkColumn> columns = this.table.columns();
		for (int i = 0; i < columns.size(); i++) {
			boolean date = columns.get(i).form().date();
			sheet.range(top, i, bottom, i)
				.style()
				.format(date ? WorkbookOutput.DATE_FORMAT : WorkbookOutput.TEXT_FORMAT)
				.set();
		}
	}

	private static void cell(Worksheet sheet, int row, int index, BulkColumn column, String value) {
		if (column.form().date() && !value.isEmpty()) {
			try {
				sheet.value(row, index, LocalDate.parse(value));
				return;
			}
			catch (DateTimeParseException ex) {
				// written as it is
			}
		}
		WorkbookOutput.text(sheet, row, index, value);
	}

	private void writeColumns(Worksheet sheet) throws IOException {
		WorkbookOutput.header(sheet, List.of("column", "needed", "what it is", "form", "also read as"));
		int[] widths = { 24, 22, 60, 44, 44 };
		for (int i = 0; i < widths.length; i++) {
			sheet.width(i, widths[i]);
		}
		int row = 1;
		for (BulkColumn column : this.table.columns()) {
			WorkbookOutput.line(sheet, row++,
					List.of(column.header(), column.isRequired() ? "In every row" : "May be blank", column.meaning(),
							column.form().description(), String.join(", ", column.synonyms())));
		}
		WorkbookOutput.line(sheet, row + 1,
				List.of(this.table.about() + " Delete the example row before you upload the file. "
						+ "A blank cell clears what is stored; a column that is left away leaves it as it is."));
		sheet.finish();
	}

	private List<String> headers() {
		return this.table.columns().stream().map(BulkColumn::header).toList();
	}

}
