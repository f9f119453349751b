package org.mncares.portal.intake.rule;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.table.RawRow;

/**
 * Watches whether a spreadsheet program took leading zeros off the IDs of a column: some
 * are text of digits that begin with zero or are all of one length, and others are
 * numbers and shorter.
 */
final class ZeroWatch {

	private static final int LONGEST = 20;

	private final Column column;

	private final int index;

	private final RowCounts[] numbers = new RowCounts[LONGEST + 1];

	private final long[] texts = new long[LONGEST + 1];

	private int withZero;

	ZeroWatch(Column column, ColumnMapping mapping) {
		this.column = column;
		this.index = mapping.indexOf(column);
		for (int i = 0; i <= LONGEST; i++) {
			this.numbers[i] = new RowCounts();
		}
	}

	void see(RawRow row) {
		if (this.index < 0 || row.marks() == null) {
			return;
		}
		String id = row.cell(this.index);
		int length = id.length();
		if (length == 0 || length > LONGEST || !isDigits(id)) {
			return;
		}
		if (row.isNumber(this.index)) {
			this.numbers[length].add(row.number());
		}
		else {
			this.texts[length]++;
			this.withZero = (id.charAt(0) == '0') ? Math.max(this.withZero, length) : this.withZero;
		}
	}

	/** What was found, after the last row; null where nothing was lost. */
	@Nullable Finding finding() {
		int whole = (this.withZero > 0) ? this.withZero : onlyLength();
		RowCounts shorter = new RowCounts();
		for (int length = 1; length < whole; length++) {
			shorter.addAll(this.numbers[length]);
		}
		if (shorter.count() == 0) {
			return null;
		}
		return new Finding(Rule.IDS_LOST_ZEROS, this.column, null,
				"IDs that are text have " + whole + " digits, and some that are numbers have fewer. Excel has"
						+ " probably taken their leading zeros. " + shorter.sentence());
	}

	/** The length of all texts, where there are several and they have one. */
	private int onlyLength() {
		int only = 0;
		for (int length = 1; length <= LONGEST; length++) {
			if (this.texts[length] > 0) {
				if (only > 0 || this.texts[length] < 2) {
					return 0;
				}
				only = length;
			}
		}
		return only;
	}

	private static boolean isDigits(String id) {
		for (int i = 0; i < id.length(); i++) {
			if (id.charAt(i) < '0' || id.charAt(i) > '9') {
				return false;
			}
		}
		return true;
	}

}
