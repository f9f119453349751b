package org.mncares.portal.table;

/**
 * A row as it was read, before any rule.
 *
 * @param number the row as the person's own program shows it: 1 is the header's when
 * nothing stands above it
 * @param cells the cells as text, as many as the row has; a formula begins with
 * {@code =}, a date cell of a workbook is {@code yyyy-MM-dd}. Owned by the row: not to be
 * changed.
 */
@SuppressWarnings("ArrayRecordComponent")
public record RawRow(long number, String[] cells) {

	/** Whether the row holds nothing that can be seen. */
	public boolean isBlank() {
		for (String cell : this.cells) {
			if (!CellText.isBlank(cell)) {
				return false;
			}
		}
		return true;
	}

	/** The text of a cell; empty where the row is shorter. */
	public String cell(int index) {
		return (index >= 0 && index < this.cells.length) ? this.cells[index] : "";
	}

}
