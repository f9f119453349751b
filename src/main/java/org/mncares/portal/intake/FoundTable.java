package org.mncares.portal.intake;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.ColumnMapping;

/**
 * What kind of table a file turned out to be.
 *
 * @param format what a person calls it, such as "CSV, UTF-8"
 * @param columns the keys of its columns in their order, a blank for each that is not
 * ours, separated by commas
 */
@Embeddable
public record FoundTable(@Nullable String format, @Nullable String columns) {

	static FoundTable of(@Nullable String format, ColumnMapping mapping) {
		String columns = IntStream.range(0, mapping.header().size())
			.mapToObj((index) -> Arrays.stream(Column.values())
				.filter((column) -> mapping.indexOf(column) == index)
				.findFirst()
				.map(Column::key)
				.orElse(""))
			.collect(Collectors.joining(","));
		return new FoundTable(format, columns);
	}

	/** Where a column stands, counted from 0. */
	OptionalInt indexOf(Column column) {
		int index = (this.columns != null) ? List.of(this.columns.split(",", -1)).indexOf(column.key()) : -1;
		return (index >= 0) ? OptionalInt.of(index) : OptionalInt.empty();
	}

}
