package org.mncares.portal.table;

/**
 * A sheet of a workbook.
 *
 * @param name as its tab says
 * @param part where it stands in the archive
 * @param visible whether the spreadsheet program shows it
 */
record WorkbookSheet(String name, String part, boolean visible) {

	/** As it is said to people. */
	String label() {
		return '"' + CellText.cut(CellText.tidy(this.name), 60) + '"' + (this.visible ? "" : " (hidden)");
	}

}
