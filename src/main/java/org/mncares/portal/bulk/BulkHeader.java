package org.mncares.portal.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.mncares.portal.table.CellText;

/**
 * Which column of a file is which column of an import, whatever their order and case, and
 * what is wrong with the header.
 */
final class BulkHeader {

	private static final String PROBLEMS = "problems";

	private final List<BulkColumn> columns;

	private final List<String> header;

	private final int[] indexes;

	private final List<BulkLine> lines = new ArrayList<>();

	private BulkHeader(List<BulkColumn> columns, List<String> header) {
		this.columns = columns;
		this.header = header;
		this.indexes = new int[columns.size()];
		java.util.Arrays.fill(this.indexes, -1);
		Map<String, Integer> known = known(columns);
		for (int i = 0; i < header.size(); i++) {
			place(i, CellText.tidy(header.get(i)), known);
		}
		findMissing();
	}

	static BulkHeader of(List<BulkColumn> columns, List<String> header) {
		return new BulkHeader(columns, header);
	}

	/** Whether the text of a header is one of the columns. */
	static boolean isKnown(List<BulkColumn> columns, String header) {
		return known(columns).containsKey(CellText.key(header));
	}

	private static Map<String, Integer> known(List<BulkColumn> columns) {
		Map<String, Integer> known = new HashMap<>();
		for (int i = 0; i < columns.size(); i++) {
			known.put(CellText.key(columns.get(i).header()), i);
		}
		for (int i = 0; i < columns.size(); i++) {
			known.putIfAbsent(CellText.key(columns.get(i).label()), i);
			for (String synonym : columns.get(i).synonyms()) {
				known.putIfAbsent(CellText.key(synonym), i);
			}
		}
		return known;
	}

	private void place(int index, String name, Map<String, Integer> known) {
		Integer column = known.get(CellText.key(name));
		if (column == null) {
			if (!name.isEmpty() && !CellText.key(name).equals(PROBLEMS)) {
				this.lines.add(BulkLine.note(CellText.cut(name, 100),
						"This column is not part of the import and is not read."));
			}
		}
		else if (this.indexes[column] < 0) {
			this.indexes[column] = index;
		}
		else {
			this.lines.add(BulkLine.ofFile("The columns \"" + CellText.tidy(this.header.get(this.indexes[column]))
					+ "\" and \"" + name + "\" mean the same. Keep one of them, or rename the other."));
		}
	}

	private void findMissing() {
		List<BulkColumn> required = this.columns.stream().filter(BulkColumn::isRequired).toList();
		List<BulkColumn> missing = required.stream().filter((column) -> !has(this.columns.indexOf(column))).toList();
		if (missing.size() == required.size()) {
			this.lines.clear();
			this.lines.add(BulkLine.ofFile("The first row does not name the columns. Put these names there: "
					+ this.columns.stream().map(BulkColumn::header).collect(Collectors.joining(", ")) + "."));
			return;
		}
		missing.forEach((column) -> this.lines.add(BulkLine.ofFile("The column " + column.header() + " ("
				+ column.label() + ") is missing. Add it with this name and fill it in every row.")));
		List<String> left = this.columns.stream()
			.filter((column) -> !column.isRequired() && !has(this.columns.indexOf(column)))
			.map(BulkColumn::header)
			.toList();
		if (missing.isEmpty() && !left.isEmpty()) {
			this.lines.add(BulkLine.note(String.join(", ", left),
					"The file does not have these columns: what is stored in them stays as it is."));
		}
	}

	boolean has(int column) {
		return this.indexes[column] >= 0;
	}

	/** Where a column stands in the file; -1 where it is not there. */
	int indexOf(int column) {
		return this.indexes[column];
	}

	/** How many cells of a row have a name. */
	int width() {
		return this.header.size();
	}

	/** Problems and notes. */
	List<BulkLine> lines() {
		return List.copyOf(this.lines);
	}

	/** Whether the rows cannot be read under this header. */
	boolean isFatal() {
		return this.lines.stream().anyMatch((line) -> line.kind() == LineKind.PROBLEM);
	}

}
