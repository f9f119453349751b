package org.mncares.portal.intake.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.mncares.portal.table.CellText;

/**
 * Which column of a file is which column of the catalogue, and what is wrong with the
 * header.
 */
public final class ColumnMapping {

	private static final List<Column> MAILING = List.of(Column.ADDRESS_1, Column.CITY, Column.STATE, Column.ZIP);

	private final List<String> header;

	private final Map<Column, Integer> indexes = new EnumMap<>(Column.class);

	private final List<Finding> findings = new ArrayList<>();

	private ColumnMapping(List<String> header) {
		this.header = List.copyOf(header);
		for (int i = 0; i < this.header.size(); i++) {
			place(i, CellText.tidy(this.header.get(i)));
		}
		if (Arrays.stream(Column.values()).noneMatch((column) -> column.isRequired() && has(column))) {
			this.findings.clear();
			this.findings.add(Finding.of(Rule.NO_HEADER));
		}
		else {
			findMissing();
		}
	}

	/**
	 * Maps a header; all its problems are found at once.
	 * @param header the cells of the header row
	 */
	public static ColumnMapping of(List<String> header) {
		return new ColumnMapping(header);
	}

	private void place(int index, String name) {
		if (name.isEmpty()) {
			return;
		}
		Column column = Column.match(name).orElse(null);
		if (column == null) {
			this.findings.add(Finding.of(Rule.UNKNOWN_COLUMN, name));
		}
		else if (!has(column)) {
			this.indexes.put(column, index);
		}
		else if (column != Column.PROBLEMS) {
			String first = CellText.tidy(this.header.get(indexOf(column)));
			this.findings.add(new Finding(Rule.DOUBLED_COLUMN, column, name,
					"\"" + first + "\" and \"" + name + "\" are both read as " + column.key() + "."));
		}
	}

	private void findMissing() {
		for (Column column : Column.values()) {
			if (column.isRequired() && !has(column)) {
				this.findings.add(new Finding(Rule.MISSING_COLUMN, column, null, "Its name is " + column.key() + "."));
			}
		}
		if (!hasAddress()) {
			this.findings.add(Finding.of(Rule.NO_ADDRESS_COLUMNS));
		}
	}

	public List<String> header() {
		return this.header;
	}

	/** Where the column stands, counted from 0; -1 where the file does not have it. */
	public int indexOf(Column column) {
		Integer index = this.indexes.get(column);
		return (index != null) ? index : -1;
	}

	public boolean has(Column column) {
		return indexOf(column) >= 0;
	}

	/** Whether all columns that a mailed survey needs are there. */
	boolean hasAddress() {
		return MAILING.stream().allMatch(this::has);
	}

	/** Unknown, doubled and missing columns. */
	public List<Finding> findings() {
		return List.copyOf(this.findings);
	}

	/** Whether the rows cannot be checked under this header. */
	public boolean isFatal() {
		return this.findings.stream().anyMatch((finding) -> finding.severity() == Severity.FILE);
	}

}
