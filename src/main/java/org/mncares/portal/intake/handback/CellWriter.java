package org.mncares.portal.intake.handback;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.Neutral;
import org.mncares.portal.table.RawRow;

/**
 * Writes into the cells of a person's workbook: what they corrected, as what stood there.
 */
final class CellWriter {

	private final int firstYear;

	private boolean corrected;

	CellWriter(XSSFWorkbook workbook) {
		this.firstYear = workbook.isDate1904() ? 1904 : 1900;
	}

	/** Whether formulas may show other values now. */
	boolean hasCorrected() {
		return this.corrected;
	}

	/** The name of a new column, which looks like another one. */
	void name(XSSFRow row, int column, String name, @Nullable XSSFCell like) {
		text(row, column, name);
		if (like != null) {
			row.getCell(column).setCellStyle(like.getCellStyle());
		}
	}

	/** A text of ours; a blank is not written where nothing stands. */
	void text(XSSFRow row, int column, String text) {
		if (!text.isEmpty() || row.getCell(column) != null) {
			write(empty(row, column), text);
		}
	}

	/**
	 * Writes a correction: a day where one stood, a number where one stood, else a text.
	 * @param read the row as it was read
	 * @param index the cell in it
	 */
	void correct(XSSFRow row, int column, RawRow read, int index, String now) {
		this.corrected = true;
		XSSFCell cell = empty(row, column);
		LocalDate day = read.isDate(index) ? day(now) : null;
		if (day != null) {
			cell.setCellValue(day);
		}
		else if (read.isNumber(index) && now.matches("0|[1-9]\\d{0,14}")) {
			cell.setCellValue(Double.parseDouble(now));
		}
		else {
			write(cell, now);
		}
	}

	private static XSSFCell empty(XSSFRow row, int column) {
		XSSFCell cell = row.getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK);
		if (cell.getCellType() == CellType.FORMULA) {
			cell.removeFormula();
		}
		cell.setBlank();
		return cell;
	}

	private static void write(XSSFCell cell, String text) {
		if (!text.isEmpty()) {
			cell.setCellValue(Neutral.write(text));
		}
	}

	private @Nullable LocalDate day(String text) {
		try {
			LocalDate day = LocalDate.parse(text);
			return (day.getYear() > this.firstYear && day.getYear() < 9999) ? day : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
