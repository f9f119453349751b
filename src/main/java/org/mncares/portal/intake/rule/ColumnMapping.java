package org.mncares.portal.intake.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which column of a file is which column of the catalogue, and what is wrong with the
 * header.
 */
public final class ColumnMapping {

	private final List<String> header;

	private final Map<Column, Integer> indexes;

	private final List<Finding> findings;

	ColumnMapping(List<String> header, Map<Column, Integer> indexes, List<Finding> findings) {
		this.header = List.copyOf(header);
		this.indexes = new EnumMap<>(indexes);
		this.findings = List.copyOf(findings);
	}

	/**
	 * Maps a header; all its problems are found at once.
	 * @param header the cells of the header row
	 */
	public static ColumnMapping of(List<String> header) {
		Map<Column, Integer> indexes = new EnumMap<>(Column.class);
		List<Finding> findings = new ArrayList<>();
		return new ColumnMapping(header, indexes, findings);
	}

	public List<String> header() {
		return this.header;
	}

	/** Where the column stands, counted from 0; -1 where the file does not have it. */
	public int indexOf(Column column) {
		return this.indexes.getOrDefault(column, -1);
	}

	public boolean has(Column column) {
		return this.indexes.containsKey(column);
	}

	/** Unknown, doubled and missing columns. */
	public List<Finding> findings() {
		return this.findings;
	}

	/** Whether the rows cannot be checked under this header. */
	public boolean isFatal() {
		return this.findings.stream().anyMatch((finding) -> finding.severity() == Severity.FILE);
	}

}
