package org.mncares.portal.table;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * Makes a table of the rows of a file: finds its header and tells its rows from what else
 * stands above, between and below them.
 */
final class TableBody {

	/** The first rows are kept until the header is found; not more than this of them. */
	private static final int KEPT_CHARACTERS = 1_000_000;

	/** Longer texts below a table are rows of it. */
	private static final int LONGEST_CLOSING = 200;

	private final Rows rows;

	private final List<TableRow> above;

	private final List<String> header;

	private final RawRow headerRow;

	private final LooseRows loose;

	private final TableWatch watch;

	private final Deque<TableRow> first = new ArrayDeque<>();

	private final Deque<TableRow> ready = new ArrayDeque<>();

	private @Nullable UnreadableTable broken;

	private boolean afterGap;

	private long last;

	/**
	 * Reads as far as the header, and a little further to be sure of it.
	 * @throws UnreadableTable when nothing stands in the first rows
	 */
	TableBody(Rows rows, Predicate<String> known) throws IOException, UnreadableTable {
		this.rows = rows;
		List<TableRow> looked = look();
		List<String[]> names = rows.names(looked.stream().map(TableRow::row).toList());
		int index = new HeaderSearch(names, known).index();
		if (index < 0) {
			throw (this.broken != null) ? this.broken : new UnreadableTable(TableProblem.EMPTY_FILE);
		}
		this.above = List.copyOf(looked.subList(0, index));
		this.headerRow = looked.get(index).row();
		this.header = List.of(names.get(index));
		this.first.addAll(looked.subList(index + 1, looked.size()));
		this.loose = new LooseRows(this.header);
		this.watch = new TableWatch(this.header, this.above);
		this.last = this.headerRow.number();
	}

	/** Blank rows at the start do not count: the first 50 with something in them do. */
	private List<TableRow> look() throws IOException {
		List<TableRow> looked = new ArrayList<>();
		int characters = 0;
		int filled = 0;
		try {
			while (filled < HeaderSearch.ROWS && characters < KEPT_CHARACTERS) {
				RawRow row = this.rows.nextRow();
				if (row == null) {
					break;
				}
				boolean blank = row.isBlank();
				filled += blank ? 0 : 1;
				for (String cell : row.cells()) {
					characters += cell.length() + 1;
				}
				if (!blank || filled > 0 || looked.size() < HeaderSearch.ROWS) {
					looked.add(
							new TableRow(row, blank ? TableRow.Role.BLANK : TableRow.Role.TITLE, this.rows.isHidden()));
				}
			}
		}
		catch (UnreadableTable ex) {
			this.broken = ex;
		}
		return looked;
	}

	/** The rows above the header, blank ones included. */
	List<TableRow> above() {
		return this.above;
	}

	List<String> header() {
		return this.header;
	}

	RawRow headerRow() {
		return this.headerRow;
	}

	/** What is worth saying so far. */
	List<TableNote> notes() {
		List<TableNote> notes = new ArrayList<>(this.watch.notes());
		notes.addAll(this.rows.notes(this.header, this.headerRow.number()));
		return List.copyOf(notes);
	}

	/** The next row of the table; null after the last. */
	@Nullable RawRow next() throws IOException, UnreadableTable {
		TableRow row = nextOfAll();
		while (row != null && row.role() != TableRow.Role.ROW) {
			row = nextOfAll();
		}
		return (row != null) ? row.row() : null;
	}

	/** The next row behind the header, whatever it is; null after the last. */
	@Nullable TableRow nextOfAll() throws IOException, UnreadableTable {
		if (this.ready.isEmpty()) {
			TableRow row = judged(read());
			if (row == null) {
				return null;
			}
			this.ready.add(row);
			if (row.role() == TableRow.Role.CLOSING) {
				readToItsEnd();
			}
		}
		TableRow row = this.ready.remove();
		this.watch.see(row);
		return row;
	}

	/** What looks like text below the table is so only where no row comes after it. */
	private void readToItsEnd() throws IOException, UnreadableTable {
		TableRow row = judged(read());
		while (row != null) {
			this.ready.add(row);
			if (row.role() == TableRow.Role.ROW || this.ready.size() > LONGEST_CLOSING) {
				List<TableRow> held = List.copyOf(this.ready);
				this.ready.clear();
				held.forEach((each) -> this.ready
					.add((each.role() == TableRow.Role.CLOSING) ? each.as(TableRow.Role.ROW) : each));
				return;
			}
			row = judged(read());
		}
	}

	private @Nullable TableRow judged(@Nullable TableRow read) {
		if (read == null) {
			return null;
		}
		this.afterGap |= read.number() > this.last + 1;
		this.last = read.number();
		TableRow row = read.as(role(read.row()));
		this.afterGap = row.role() != TableRow.Role.ROW && row.role() != TableRow.Role.HEADER_AGAIN;
		return row;
	}

	private TableRow.Role role(RawRow row) {
		if (row.isBlank()) {
			return TableRow.Role.BLANK;
		}
		if (this.loose.isHeader(row)) {
			return TableRow.Role.HEADER_AGAIN;
		}
		if (this.loose.isTotals(row)) {
			return TableRow.Role.TOTALS;
		}
		return (this.afterGap && this.loose.isRemark(row)) ? TableRow.Role.CLOSING : TableRow.Role.ROW;
	}

	private @Nullable TableRow read() throws IOException, UnreadableTable {
		if (!this.first.isEmpty()) {
			return this.first.remove();
		}
		if (this.broken != null) {
			throw this.broken;
		}
		RawRow row = this.rows.nextRow();
		return (row != null) ? new TableRow(row, TableRow.Role.ROW, this.rows.isHidden()) : null;
	}

}
