package org.mncares.portal.table;

/**
 * A row of a file and what it is to the table.
 *
 * @param row the row
 * @param role what it is
 * @param hidden whether a spreadsheet program does not show it
 */
record TableRow(RawRow row, Role role, boolean hidden) {

	TableRow as(Role other) {
		return new TableRow(this.row, other, this.hidden);
	}

	long number() {
		return this.row.number();
	}

	/**
	 * What a row can be.
	 */
	enum Role {

		/** Handed out. */
		ROW,

		/** Nothing can be seen in it. */
		BLANK,

		/** Stands above the header. */
		TITLE,

		/** Sums. */
		TOTALS,

		/** Text below the table. */
		CLOSING,

		/** The header once more. */
		HEADER_AGAIN

	}

}
