package org.mncares.portal.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the header among the first rows of a table: the row in which most of the sought
 * columns are named, and where none is, the first that is about as wide as the table.
 */
final class HeaderSearch {

	/** How many rows are looked at. */
	static final int ROWS = 50;

	private final Predicate<String> known;

	private int index = -1;

	private int named;

	private int filled;

	/**
	 * Finds the header.
	 * @param rows the first rows, as texts
	 * @param known whether a text names a column that is sought
	 */
	HeaderSearch(List<String[]> rows, Predicate<String> known) {
		this.known = known;
		int[] names = new int[rows.size()];
		int[] cells = new int[rows.size()];
		for (int i = 0; i < names.length; i++) {
			names[i] = countKnown(rows.get(i));
			cells[i] = countFilled(rows.get(i));
			this.named = Math.max(this.named, names[i]);
		}
		int widest = 0;
		for (int i = 0; i < names.length; i++) {
			widest = (names[i] == this.named) ? Math.max(widest, cells[i]) : widest;
		}
		for (int i = 0; i < names.length && this.index < 0; i++) {
			if (names[i] == this.named && cells[i] > 0 && cells[i] * 3 >= widest * 2) {
				this.index = i;
				this.filled = cells[i];
			}
		}
	}

	/** Where the header stands among the rows; -1 where nothing stands in any. */
	int index() {
		return this.index;
	}

	/**
	 * How sure it is: known names count most, then how many cells are beside the first.
	 */
	int score() {
		return this.named * 1000 + Math.max(0, this.filled - 1);
	}

	/** How many of the sought columns it names. */
	int named() {
		return this.named;
	}

	private int countKnown(String[] row) {
		Set<String> names = new HashSet<>();
		for (String cell : row) {
			if (!cell.isEmpty() && cell.length() < 200 && this.known.test(cell)) {
				names.add(CellText.key(cell));
			}
		}
		return names.size();
	}

	private static int countFilled(String[] row) {
		int filled = 0;
		for (String cell : row) {
			filled += CellText.isBlank(cell) ? 0 : 1;
		}
		return filled;
	}

}
