package org.mncares.portal.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Watches what is worth saying about a table while its rows are read.
 */
final class TableWatch {

	private final List<String> header;

	private final boolean[] blank;

	private final Map<TableNote.Kind, RowNumbers> rows = new EnumMap<>(TableNote.Kind.class);

	private long last;

	private boolean begun;

	/**
	 * @param header the names of the columns
	 * @param above the rows above them
	 */
	TableWatch(List<String> header, List<TableRow> above) {
		this.header = header;
		this.blank = new boolean[header.size()];
		for (int i = 0; i < this.blank.length; i++) {
			this.blank[i] = CellText.isBlank(header.get(i));
		}
		for (TableRow row : above) {
			if (row.role() != TableRow.Role.BLANK && row.number() > 0) {
				add(TableNote.Kind.TITLE_ROWS, row.number());
			}
		}
	}

	void see(TableRow row) {
		switch (row.role()) {
			case ROW -> {
				seeColumns(row.row());
				if (this.begun) {
					for (long gap = this.last + 1; gap < row.number(); gap++) {
						add(TableNote.Kind.BLANK_ROWS, gap);
					}
				}
				if (row.hidden()) {
					add(TableNote.Kind.HIDDEN_ROWS, row.number());
				}
				this.begun = true;
				this.last = row.number();
			}
			case TOTALS -> other(TableNote.Kind.TOTALS_ROWS, row);
			case CLOSING -> other(TableNote.Kind.CLOSING_ROWS, row);
			case HEADER_AGAIN -> other(TableNote.Kind.REPEATED_HEADER, row);
			case BLANK, TITLE -> {
			}
		}
	}

	private void other(TableNote.Kind kind, TableRow row) {
		add(kind, row.number());
		this.last = row.number();
	}

	private void seeColumns(RawRow row) {
		String[] cells = row.cells();
		for (int i = 0; i < this.blank.length && i < cells.length; i++) {
			if (this.blank[i] && !cells[i].isEmpty() && !CellText.isBlank(cells[i])) {
				this.blank[i] = false;
			}
		}
	}

	private void add(TableNote.Kind kind, long row) {
		this.rows.computeIfAbsent(kind, (absent) -> new RowNumbers()).add(row);
	}

	/** What was seen so far. */
	List<TableNote> notes() {
		List<TableNote> notes = new ArrayList<>();
		this.rows.forEach((kind, numbers) -> notes.add(numbers.note(kind)));
		List<String> columns = new ArrayList<>();
		int width = this.header.size();
		while (width > 0 && CellText.isBlank(this.header.get(width - 1))) {
			width--;
		}
		for (int i = 0; i < width; i++) {
			if (this.blank[i]) {
				columns.add(Cells.letters(i));
			}
		}
		if (!columns.isEmpty()) {
			notes.add(TableNote.ofTexts(TableNote.Kind.BLANK_COLUMNS, columns));
		}
		return notes;
	}

	/**
	 * How many rows, and the first of them.
	 */
	private static final class RowNumbers {

		private final List<Long> first = new ArrayList<>();

		private long count;

		private void add(long row) {
			this.count++;
			if (this.first.size() < TableNote.NAMED) {
				this.first.add(row);
			}
		}

		private TableNote note(TableNote.Kind kind) {
			return TableNote.ofRows(kind, this.count, this.first);
		}

	}

}
