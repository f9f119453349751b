package org.mncares.portal.intake.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.mncares.portal.table.CellText;
import org.mncares.portal.table.FileLimits;

/**
 * Which column of a file is which column of the catalogue, and what is wrong with the
 * header.
 */
public final class ColumnMapping {

	private static final List<Column> MAILING = List.of(Column.ADDRESS_1, Column.CITY, Column.STATE, Column.ZIP);

	private final List<String> header;

	private final List<HeaderMatch> matches = new ArrayList<>();

	/** How many of them the file has. */
	private final int own;

	private final Map<Column, Integer> indexes = new EnumMap<>(Column.class);

	private final List<Finding> findings = new ArrayList<>();

	private ColumnMapping(List<String> header, ColumnChoices choices) {
		this.header = List.copyOf(header);
		this.own = this.header.size();
		Map<Integer, HeaderKey> keys = HeaderKey.of(this.header);
		for (int i = 0; i < this.header.size(); i++) {
			HeaderKey key = keys.get(i);
			if (key != null) {
				place(i, CellText.tidy(this.header.get(i)), key, choices);
			}
		}
		if (required().noneMatch(this::has)) {
			this.findings.clear();
			this.findings.add(Finding.of(Rule.NO_HEADER));
		}
		else {
			findMissing();
		}
		this.findings.sort(Comparator.comparing(Finding::severity));
	}

	/**
	 * The columns of a file, and more that the file does not have: behind all that a row
	 * may have, so that no cell without a column is taken for one of them.
	 */
	private ColumnMapping(ColumnMapping file, List<Column> more) {
		this.own = file.own;
		int start = Math.max(this.own, FileLimits.DEFAULT.columns());
		this.header = Stream
			.of(file.header.stream(), Stream.generate(() -> "").limit(start - this.own), more.stream().map(Column::key))
			.flatMap((part) -> part)
			.toList();
		this.matches.addAll(file.matches);
		this.indexes.putAll(file.indexes);
		more.forEach((column) -> this.indexes.put(column, start + more.indexOf(column)));
		this.findings.addAll(file.findings);
	}

	/**
	 * Maps a header by the names of its columns alone; all its problems are found at
	 * once.
	 * @param header the cells of the header row
	 */
	public static ColumnMapping of(List<String> header) {
		return of(header, ColumnChoices.NONE);
	}

	/**
	 * Maps a header by what people chose, then by the names of its columns; all its
	 * problems are found at once.
	 * @param header the cells of the header row
	 * @param choices what people of the care system chose
	 */
	public static ColumnMapping of(List<String> header, ColumnChoices choices) {
		return new ColumnMapping(header, choices);
	}

	/**
	 * The mapping of a list that was checked before, whatever is chosen today.
	 * @param keys the keys of its columns in their order, empty for each that is not read
	 */
	public static ColumnMapping ofKeys(List<String> keys) {
		return of(keys);
	}

	private void place(int index, String name, HeaderKey key, ColumnChoices choices) {
		boolean chosen = choices.has(key);
		Column column = chosen ? choices.column(key) : Column.match(name).orElse(null);
		HeaderMatch.How how;
		if (column == null) {
			how = chosen ? HeaderMatch.How.NOT_PART : HeaderMatch.How.UNKNOWN;
			this.findings.add(Finding.of(Rule.UNKNOWN_COLUMN, name));
		}
		else if (has(column)) {
			how = HeaderMatch.How.DOUBLED;
			addDoubled(column, name);
		}
		else {
			how = chosen ? HeaderMatch.How.CHOSEN : HeaderMatch.How.BY_NAME;
			this.indexes.put(column, index);
			if (chosen) {
				this.findings.add(new Finding(Rule.CHOSEN_COLUMN, null, name, "It is read as " + column.label() + "."));
			}
		}
		this.matches.add(new HeaderMatch(index, name, key, column, how));
	}

	private void addDoubled(Column column, String name) {
		if (column != Column.PROBLEMS) {
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
		return MAILING.stream().allMatch((column) -> has(column) && indexOf(column) < this.own);
	}

	/** The same with columns behind the file's own that the file does not have. */
	ColumnMapping with(List<Column> more) {
		return more.isEmpty() ? this : new ColumnMapping(this, more);
	}

	/** What each column that has a name was taken for, from left to right. */
	public List<HeaderMatch> matches() {
		return List.copyOf(this.matches);
	}

	/** The required columns that nothing is read as. */
	public List<Column> missing() {
		return required().filter((column) -> !has(column)).toList();
	}

	/**
	 * Whether the rows cannot be checked until a person has said which column is which,
	 * and that can help: a file whose first row is a patient, or that has fewer columns
	 * than are needed, needs another first row.
	 */
	public boolean isWaiting() {
		if (!isFatal()) {
			return false;
		}
		long open = this.matches.stream().filter(HeaderMatch::isOpen).count();
		boolean nothingKnown = missing().size() == required().count();
		return nothingKnown ? open >= missing().size() && !HeaderMatch.looksLikeData(this.header) : open > 0;
	}

	private static Stream<Column> required() {
		return Arrays.stream(Column.values()).filter(Column::isRequired);
	}

	/** Unknown, chosen, doubled and missing columns, the gravest first. */
	public List<Finding> findings() {
		return List.copyOf(this.findings);
	}

	/** Whether the rows cannot be checked under this header. */
	public boolean isFatal() {
		return this.findings.stream().anyMatch((finding) -> finding.severity() == Severity.FILE);
	}

}
