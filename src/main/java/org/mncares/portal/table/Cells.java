package org.mncares.portal.table;

/**
 * Names cells as spreadsheet programs do.
 */
public final class Cells {

	private Cells() {
	}

	/** The letters of a column: 0 is A, 26 is AA. */
	public static String letters(int column) {
		StringBuilder letters = new StringBuilder(3);
		for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
			letters.append((char) ('A' + rest % 26));
		}
		return letters.reverse().toString();
	}

	/** A cell's address: column 6 of row 14 is G14. */
	public static String address(int column, long row) {
		return letters(column) + row;
	}

}
