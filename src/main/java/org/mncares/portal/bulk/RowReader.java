package org.mncares.portal.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.Neutral;
import org.mncares.portal.table.CellText;
import org.mncares.portal.table.RawRow;

/**
 * Reads the rows of a file as rows of an import, each beside what is stored of the same
 * thing.
 */
final class RowReader {

	private static final int SHOWN = 200;

	private static final String SEPARATOR = "\u001f";

	private final List<BulkColumn> columns;

	private final BulkHeader header;

	private final Map<String, List<String>> stored = new HashMap<>();

	/** Stored keys without the zeros that a spreadsheet program takes off. */
	private final Map<String, String> withoutZeros = new HashMap<>();

	private final Map<String, Long> seen = new HashMap<>();

	RowReader(List<BulkColumn> columns, BulkHeader header, List<List<String>> stored) {
		this.columns = columns;
		this.header = header;
		for (List<String> thing : stored) {
			String key = key(thing);
			this.stored.put(key, thing);
			if (key.startsWith("0")) {
				this.withoutZeros.put(key.replaceFirst("^0+", ""), key);
			}
		}
	}

	BulkRow read(RawRow raw) {
		Map<Integer, CellValue> keys = new HashMap<>();
		for (int i = 0; i < this.columns.size(); i++) {
			if (this.columns.get(i).isKey()) {
				keys.put(i, read(this.columns.get(i), cell(raw, i)));
			}
		}
		String key = key(keys);
		List<String> before = (key != null) ? this.stored.get(key) : null;
		BulkRow row = new BulkRow(raw.number(), this.columns, before);
		for (int i = 0; i < this.columns.size(); i++) {
			CellValue value = keys.containsKey(i) ? keys.get(i) : null;
			fill(row, i, value, raw, before);
		}
		if (key != null) {
			judgeKey(row, key);
		}
		for (int i = this.header.width(); i < raw.cells().length; i++) {
			if (!CellText.isBlank(raw.cells()[i])) {
				row.aboutAll("The row has more cells than the first row has names. Put text that holds a comma in"
						+ " quotation marks, or clear the cells without a name.");
				break;
			}
		}
		return row;
	}

	private void fill(BulkRow row, int column, @Nullable CellValue key, RawRow raw, @Nullable List<String> before) {
		if (!this.header.has(column)) {
			return;
		}
		String text = cell(raw, column);
		if (key == null && before != null && isSame(text, before.get(column))) {
			return;
		}
		CellValue value = (key != null) ? key : read(this.columns.get(column), text);
		if (value.value() != null) {
			row.put(column, value.value());
		}
		else {
			row.unreadable(column, CellText.cut(text, SHOWN), String.valueOf(value.problem()));
		}
	}

	private String cell(RawRow raw, int column) {
		return CellText.tidy(raw.cell(this.header.indexOf(column)));
	}

	/**
	 * What was exported and comes back is no change, and never wrong: also where a
	 * program's apostrophe fell off.
	 */
	private static boolean isSame(String text, String stored) {
		return text.equals(stored) || text.equals(CellText.tidy(stored))
				|| text.equals(CellText.tidy(Neutral.read(stored)));
	}

	private static CellValue read(BulkColumn column, String text) {
		if (text.isEmpty()) {
			return column.isRequired() ? CellValue.wrong("The cell is blank. Fill it in.") : CellValue.of("");
		}
		if (text.charAt(0) == '=') {
			return CellValue
				.wrong("The cell holds a formula. Replace it with its value (copy, then Paste Special," + " Values).");
		}
		if (text.charAt(0) == '#' && text.matches("#+|#[A-Z/0!?]+")) {
			return CellValue.wrong("The cell holds an error of the spreadsheet program. Replace it with the right value"
					+ (column.isRequired() ? "." : " or clear it."));
		}
		return column.form().read(text);
	}

	private void judgeKey(BulkRow row, String key) {
		String column = this.columns.stream().filter(BulkColumn::isKey).findFirst().orElseThrow().header();
		Long first = this.seen.putIfAbsent(key, row.number());
		if (first != null) {
			row.problem(column, "Row " + first + " is about the same one. Keep one of the two rows.");
		}
		boolean example = this.columns.stream()
			.filter(BulkColumn::isKey)
			.allMatch((keyColumn) -> row.value(keyColumn.header()).equals(keyColumn.example()));
		if (example && row.isNew()) {
			row.problem(column, "This is the example row of the template. Delete the row.");
		}
		String whole = this.withoutZeros.get(key);
		if (row.isNew() && whole != null) {
			row.problem(column,
					"There is " + whole.replace(SEPARATOR, ", ") + ", and a spreadsheet program takes leading"
							+ " zeros off. If that one is meant, format the column as text and write it in full.");
		}
	}

	private String key(List<String> values) {
		StringBuilder key = new StringBuilder();
		for (int i = 0; i < this.columns.size(); i++) {
			if (this.columns.get(i).isKey()) {
				key.append(key.isEmpty() ? "" : SEPARATOR).append(values.get(i));
			}
		}
		return key.toString();
	}

	private @Nullable String key(Map<Integer, CellValue> values) {
		StringBuilder key = new StringBuilder();
		for (int i = 0; i < this.columns.size(); i++) {
			CellValue value = values.get(i);
			if (value != null) {
				if (value.value() == null) {
					return null;
				}
				key.append(key.isEmpty() ? "" : SEPARATOR).append(value.value());
			}
		}
		return key.toString();
	}

}
