package org.mncares.portal.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives names to the columns beneath merged cells: one that reaches down to a row says
 * the same there; one that reaches over several columns names them with a number.
 */
final class MergedNames {

	private MergedNames() {
	}

	/**
	 * Whether the header would leave columns of the first rows without a name.
	 */
	static boolean areMissing(List<String[]> rows, int header) {
		int width = 0;
		for (String[] row : rows) {
			width = Math.max(width, row.length);
		}
		String[] names = rows.get(header);
		for (int i = 0; i < width; i++) {
			if (i >= names.length || CellText.isBlank(names[i])) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The texts of rows with those of merged cells.
	 * @param rows the first rows
	 * @param merged the merged cells
	 */
	static List<String[]> of(List<RawRow> rows, List<CellRange> merged) {
		List<String[]> named = new ArrayList<>();
		for (RawRow row : rows) {
			named.add(row.cells());
		}
		for (CellRange range : merged) {
			String text = "";
			for (int i = 0; i < rows.size(); i++) {
				long number = rows.get(i).number();
				if (number == range.top()) {
					text = rows.get(i).cell(range.left());
				}
				if (number >= range.top() && number <= range.bottom() && !CellText.isBlank(text)
						&& range.right() < range.left() + 100) {
					named.set(i, filled(named.get(i), range, text));
				}
			}
		}
		return named;
	}

	private static String[] filled(String[] row, CellRange range, String text) {
		String[] wider = Arrays.copyOf(row, Math.max(row.length, range.right() + 1));
		for (int i = 0; i < wider.length; i++) {
			wider[i] = (wider[i] != null) ? wider[i] : "";
		}
		for (int i = range.left(); i <= range.right(); i++) {
			if (CellText.isBlank(wider[i])) {
				wider[i] = (i == range.left()) ? text : text + " (" + (i - range.left() + 1) + ")";
			}
		}
		return wider;
	}

}
