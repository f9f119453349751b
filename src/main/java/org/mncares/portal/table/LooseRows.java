package org.mncares.portal.table;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells rows that stand among or below the rows of a table and are none of them: sums,
 * closing text, the header once more. A row that could be one of the table's is never
 * taken for something else.
 */
final class LooseRows {

	private static final String OF_WHAT = "(:? *|:? (number|count|patients?|rows?|records?|of|for|all|n)\\b.{0,60}"
			+ "|[:=]? ?\\d.{0,60})";

	private static final Pattern TOTALS = Pattern.compile("(?i)((grand |sub)?[ -]?totals?|sum|count|average)" + OF_WHAT
			+ "|((record|row|patient)s? count|(number|no\\.|#) of)\\b.{0,60}|.{0,60} totals?:?");

	private static final Pattern AMOUNT = Pattern
		.compile("[=].*|(?i)(n ?= ?)?[$(-]{0,2}\\d[\\d., ]*[%)]{0,2}( (patient|row|record|person|people|case)s?)?");

	private static final Pattern CLOSING = Pattern
		.compile("(?i)(\\*|source|note|page|report|generated|printed|exported|created|run |confidential|end of|prepared"
				+ "|\\(c\\)|©|date|by\\b|query|filter|last).*");

	private static final Pattern WORD_GAP = Pattern.compile("\\S \\S");

	private final String[] header;

	private final int first;

	private final int named;

	LooseRows(List<String> header) {
		this.header = header.stream().map(CellText::key).toArray(String[]::new);
		int found = -1;
		int count = 0;
		for (int i = this.header.length - 1; i >= 0; i--) {
			if (!this.header[i].isEmpty()) {
				found = i;
				count++;
			}
		}
		this.first = found;
		this.named = count;
	}

	/** Whether the row names the columns as the header does. */
	boolean isHeader(RawRow row) {
		if (this.named < 2 || row.cell(this.first).isEmpty()
				|| !CellText.key(row.cell(this.first)).equals(this.header[this.first])) {
			return false;
		}
		for (int i = this.first + 1; i < this.header.length; i++) {
			if (!this.header[i].isEmpty() && !CellText.key(row.cell(i)).equals(this.header[i])) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Whether the first cell says that the others are sums, and all others are amounts. A
	 * name or a day beside it makes it a row like any other.
	 */
	boolean isTotals(RawRow row) {
		boolean said = false;
		for (String cell : row.cells()) {
			if (cell.isEmpty()) {
				continue;
			}
			if (cell.length() > 100 || (!said && !mayBeTotals(cell))) {
				return false;
			}
			String text = CellText.tidy(cell);
			if (!text.isEmpty() && !said) {
				said = TOTALS.matcher(text).matches();
				if (!said) {
					return false;
				}
			}
			else if (!text.isEmpty() && !AMOUNT.matcher(text).matches()) {
				return false;
			}
		}
		return said && this.named > 1;
	}

	/** Spares nearly all rows the search: their first cell is a code or a number. */
	private static boolean mayBeTotals(String cell) {
		for (int i = 0; i < cell.length(); i++) {
			char c = cell.charAt(i);
			if (c == 't' || c == 'T' || c == 's' || c == 'S' || c == 'c' || c == 'C' || c == 'v' || c == 'V' || c == '#'
					|| CellText.isBlank(c)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether the row is a remark: one or two of many cells are filled, and the first of
	 * them is a sentence or begins like a remark. Matters only at the end of a table.
	 */
	boolean isRemark(RawRow row) {
		String remark = null;
		int filled = 0;
		for (String cell : row.cells()) {
			if (!CellText.isBlank(cell)) {
				filled++;
				remark = (remark != null) ? remark : CellText.tidy(cell);
			}
		}
		if (remark == null || filled > 2 || this.named < 4) {
			return false;
		}
		long gaps = WORD_GAP.matcher(remark).results().limit(3).count();
		if (filled == 2) {
			return CLOSING.matcher(remark).matches() && (gaps > 0 || remark.endsWith(":"));
		}
		return gaps >= 2 || remark.endsWith(":") || CLOSING.matcher(remark).matches();
	}

}
