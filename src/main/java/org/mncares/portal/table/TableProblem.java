package org.mncares.portal.table;

/**
 * Why a file cannot be read as a table, each with a heading and what to do about it.
 */
public enum TableProblem {

	EMPTY_FILE("The file is empty", "Choose the file that holds the table."),
	FILE_TOO_LARGE("The file is larger than the limit", "Send it in several files, or save a workbook as CSV."),
	NOT_A_TABLE("This is not a table", "Save it as CSV or as an Excel workbook (.xlsx) and upload that file."),
	PASSWORD_PROTECTED("The workbook is protected by a password",
			"Take the password off in Excel (File, Info, Protect Workbook) and upload the file again."),
	OLD_WORKBOOK("The workbook is in the old .xls format",
			"Save it in Excel as an Excel workbook (.xlsx) and upload that file."),
	BROKEN_WORKBOOK("The workbook cannot be read",
			"Open it in Excel, save it again as an Excel workbook (.xlsx) or as CSV, and upload that file."),
	WORKBOOK_TOO_LARGE("The workbook is too large once unpacked", "Save the sheet as CSV and upload that file."),
	CELL_TOO_LONG("A line or a cell is too long",
			"Look at this row for a quotation mark that is never closed, or for text that does not belong there."),
	NUL_CHARACTERS("The file holds characters of value zero",
			"It was damaged or is no text file. Save it again as CSV UTF-8 and upload that file."),
	BROKEN_ENCODING("Some letters of the file are damaged",
			"Save it again as CSV UTF-8 or as an Excel workbook, and upload that file."),
	UNCLOSED_QUOTE("A quotation mark is never closed",
			"Close the quotation mark that opens in this row, or take it out."),
	TOO_MANY_COLUMNS("The file has too many columns", "Send only the columns of the template."),
	MISPLACED_QUOTE("Text stands behind a closing quotation mark",
			"Write each quotation mark inside of a text twice, or take it out."),
	NO_ROWS("There is nothing below the column names", "Add rows below them.");

	private final String title;

	private final String advice;

	TableProblem(String title, String advice) {
		this.title = title;
		this.advice = advice;
	}

	/** A heading, without a full stop. */
	public String title() {
		return this.title;
	}

	/** What to do, as a sentence. */
	public String advice() {
		return this.advice;
	}

}
