package org.mncares.portal.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.Changes;

/**
 * A row of an import: what would be stored by it, beside what is stored now. What the
 * file has no column for stays as it is.
 */
public final class BulkRow {

	private final long number;

	private final List<BulkColumn> columns;

	private final @Nullable List<String> stored;

	/** Null where a cell could not be read. */
	private final @Nullable String[] values;

	private final List<RowProblem> problems = new ArrayList<>(0);

	BulkRow(long number, List<BulkColumn> columns, @Nullable List<String> stored) {
		this.number = number;
		this.columns = columns;
		this.stored = stored;
		this.values = new String[columns.size()];
		for (int i = 0; i < this.values.length; i++) {
			this.values[i] = (stored != null) ? stored.get(i) : "";
		}
	}

	/** The row as the person's own program shows it. */
	public long number() {
		return this.number;
	}

	/** Whether there is no such thing yet. */
	public boolean isNew() {
		return this.stored == null;
	}

	/** What would be stored; empty where it is blank or cannot be read. */
	public String value(String header) {
		String value = this.values[index(header)];
		return (value != null) ? value : "";
	}

	/** What would be stored; null where it is blank or cannot be read. */
	public @Nullable String valueOrNull(String header) {
		String value = value(header);
		return value.isEmpty() ? null : value;
	}

	/** A day that would be stored; null where it is blank or cannot be read. */
	public @Nullable LocalDate day(String header) {
		String value = value(header);
		return value.isEmpty() ? null : LocalDate.parse(value);
	}

	/** What is stored now; empty where it is blank or the thing is new. */
	public String before(String header) {
		return (this.stored != null) ? this.stored.get(index(header)) : "";
	}

	/** Whether all these cells could be read. */
	public boolean isReadable(String... headers) {
		for (String header : headers) {
			if (this.values[index(header)] == null) {
				return false;
			}
		}
		return true;
	}

	/** Whether a value would be another than is stored. */
	public boolean changes(String header) {
		return isReadable(header) && !value(header).equals(before(header));
	}

	/** Whether any value would be another than is stored. */
	public boolean isChanged() {
		return this.columns.stream().anyMatch((column) -> changes(column.header()));
	}

	/** Old and new value of what changes, for the trail. */
	public Changes changes() {
		Changes changes = new Changes();
		this.columns.stream()
			.filter((column) -> changes(column.header()))
			.forEach((column) -> changes.add(column.header().replace('_', '-'), before(column.header()),
					value(column.header())));
		return changes;
	}

	/**
	 * Says that something is wrong with a cell.
	 * @param sentence what is wrong and what to do
	 */
	public void problem(String header, String sentence) {
		this.problems.add(new RowProblem(this.columns.get(index(header)), value(header), sentence));
	}

	/** Whether anything is wrong with it so far. */
	public boolean hasProblems() {
		return !this.problems.isEmpty();
	}

	void unreadable(int index, String written, String sentence) {
		this.values[index] = null;
		this.problems.add(new RowProblem(this.columns.get(index), written, sentence));
	}

	void aboutAll(String sentence) {
		this.problems.add(new RowProblem(null, "", sentence));
	}

	void put(int index, String value) {
		this.values[index] = value;
	}

	List<BulkColumn> columns() {
		return this.columns;
	}

	List<RowProblem> problems() {
		return this.problems;
	}

	/** The thing's name in the report: the values of its key. */
	String name() {
		return this.columns.stream()
			.filter(BulkColumn::isKey)
			.map((column) -> value(column.header()))
			.filter((value) -> !value.isEmpty())
			.reduce((one, other) -> one + ", " + other)
			.orElse("");
	}

	/**
	 * A column of several rows, null where a cell is blank, as SQL takes it in one
	 * parameter.
	 */
	public static @Nullable String[] column(List<BulkRow> rows, String header) {
		return rows.stream().map((row) -> row.valueOrNull(header)).toArray(String[]::new);
	}

	private int index(String header) {
		for (int i = 0; i < this.columns.size(); i++) {
			if (this.columns.get(i).header().equals(header)) {
				return i;
			}
		}
		throw new IllegalArgumentException("There is no column " + header);
	}

	/**
	 * What is wrong in a row.
	 *
	 * @param column the column, null when it is about the whole row
	 * @param value what stands there
	 * @param sentence what is wrong and what to do
	 */
	record RowProblem(@Nullable BulkColumn column, String value, String sentence) {
	}

}
