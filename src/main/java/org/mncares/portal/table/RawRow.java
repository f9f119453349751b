package org.mncares.portal.table;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * A row as it was read, before any rule.
 *
 * @param number the row as the person's own program shows it: 1 is the header's when
 * nothing stands above it
 * @param cells the cells as text, as many as the row has; a formula without a value
 * begins with {@code =}, a date cell of a workbook is {@code yyyy-MM-dd}. Owned by the
 * row: not to be changed.
 * @param marks what a spreadsheet program knows of each cell beyond its text, a bit each;
 * null where it knows nothing, as in text files
 */
@SuppressWarnings("ArrayRecordComponent")
public record RawRow(long number, String[] cells, byte @Nullable [] marks) {

	static final byte FORMULA = 1;

	static final byte NUMBER = 2;

	static final byte DATE = 4;

	static final byte BOOLEAN = 8;

	/** A row of which nothing is known but its texts. */
	public RawRow(long number, String... cells) {
		this(number, cells, null);
	}

	/** The row with other texts; what was known of a cell is so of its own text only. */
	public RawRow with(String[] others) {
		if (this.marks == null) {
			return new RawRow(this.number, others);
		}
		byte[] kept = Arrays.copyOf(this.marks, others.length);
		for (int i = 0; i < kept.length; i++) {
			kept[i] = others[i].equals(cell(i)) ? kept[i] : 0;
		}
		return new RawRow(this.number, others, kept);
	}

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

	/** Whether the cell holds a formula; its text is then the value that was kept. */
	public boolean isFormula(int index) {
		return isMarked(index, FORMULA);
	}

	/**
	 * Whether the cell is a number of a spreadsheet program, which has no leading zeros,
	 * and no date.
	 */
	public boolean isNumber(int index) {
		return isMarked(index, NUMBER);
	}

	/** Whether the cell is a date of a spreadsheet program, not text. */
	public boolean isDate(int index) {
		return isMarked(index, DATE);
	}

	/** Whether the cell is TRUE or FALSE of a spreadsheet program. */
	boolean isBoolean(int index) {
		return isMarked(index, BOOLEAN);
	}

	private boolean isMarked(int index, byte mark) {
		return this.marks != null && index >= 0 && index < this.marks.length && (this.marks[index] & mark) != 0;
	}

}
