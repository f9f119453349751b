package org.mncares.portal.intake;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.ColumnMapping;
import org.mncares.portal.intake.rule.HeaderMatch;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.table.Cells;

/**
 * What kind of table a file turned out to be.
 *
 * @param format what a person calls it, such as "CSV, UTF-8"
 * @param columns the keys of its columns in their order, separated by commas: a question
 * mark for each that a person could match, a dash for each other that has a name and is
 * not ours, a blank for one without a name
 */
@Embeddable
public record FoundTable(@Nullable String format, @Nullable String columns) {

	private static final String OPEN = "?";

	private static final String OTHER = "-";

	private static final Set<String> OF_HEADER = Set.of(Rule.NO_HEADER.code(), Rule.MISSING_COLUMN.code(),
			Rule.DOUBLED_COLUMN.code());

	public static FoundTable of(@Nullable String format, ColumnMapping mapping) {
		String[] columns = new String[mapping.header().size()];
		Arrays.fill(columns, "");
		boolean matchable = !mapping.isFatal() || mapping.isWaiting();
		for (HeaderMatch match : mapping.matches()) {
			Column column = match.column();
			if (match.isRead() && column != null) {
				columns[match.index()] = column.key();
			}
			else if (match.isOpen() && matchable && column != Column.PROBLEMS) {
				columns[match.index()] = OPEN;
			}
			else {
				columns[match.index()] = OTHER;
			}
		}
		return new FoundTable(format, String.join(",", columns));
	}

	/** Whether a file could not be checked because of its header. */
	static boolean isOfHeader(String failureCode) {
		return OF_HEADER.contains(failureCode);
	}

	/** How many of its columns somebody could match, because they are no known name. */
	public long openColumns() {
		return keys().stream().filter(OPEN::equals).count();
	}

	/** How many of its columns are read. */
	public long columnsRead() {
		return keys().stream()
			.filter((key) -> !key.isEmpty() && !key.equals(OPEN) && !key.equals(OTHER)
					&& !key.equals(Column.PROBLEMS.key()))
			.count();
	}

	/** The keys of its columns in their order. */
	public List<String> keys() {
		return (this.columns != null) ? List.of(this.columns.split(",", -1)) : List.of();
	}

	/**
	 * A cell as the person's own program shows it, such as G14; null where the file has
	 * no such column.
	 */
	public @Nullable String address(Column column, int row) {
		OptionalInt index = indexOf(column);
		return index.isPresent() ? Cells.address(index.getAsInt(), row) : null;
	}

	/** Where a column stands, counted from 0. */
	public OptionalInt indexOf(Column column) {
		int index = keys().indexOf(column.key());
		return (index >= 0) ? OptionalInt.of(index) : OptionalInt.empty();
	}

}
