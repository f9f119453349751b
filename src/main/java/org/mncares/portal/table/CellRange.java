package org.mncares.portal.table;

import org.jspecify.annotations.Nullable;

/**
 * A rectangle of cells; columns are counted from 0, rows from 1.
 */
record CellRange(int left, long top, int right, long bottom) {

	/** Reads an address such as {@code B2:C4}; null where it is none. */
	static @Nullable CellRange of(@Nullable String address) {
		if (address == null) {
			return null;
		}
		String[] corners = address.split(":", 2);
		String last = corners[corners.length - 1];
		int left = column(corners[0]);
		int right = column(last);
		long top = row(corners[0]);
		long bottom = row(last);
		return (left < 0 || right < left || top < 1 || bottom < top) ? null : new CellRange(left, top, right, bottom);
	}

	/** The column of a cell's address, counted from 0; -1 where it names none. */
	static int column(String address) {
		int column = 0;
		int at = 0;
		for (; at < address.length(); at++) {
			char c = address.charAt(at);
			if (c < 'A' || c > 'Z') {
				break;
			}
			column = column * 26 + (c - 'A' + 1);
			if (at > 2) {
				return -1;
			}
		}
		return column - 1;
	}

	private static long row(String address) {
		long row = 0;
		for (int i = 0; i < address.length(); i++) {
			char c = address.charAt(i);
			if (c >= '0' && c <= '9' && row < 100_000_000) {
				row = row * 10 + (c - '0');
			}
		}
		return row;
	}

	boolean isOneCell() {
		return this.left == this.right && this.top == this.bottom;
	}

	/** As a spreadsheet program names it. */
	String address() {
		return Cells.address(this.left, this.top) + ':' + Cells.address(this.right, this.bottom);
	}

}
