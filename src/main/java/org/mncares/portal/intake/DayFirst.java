package org.mncares.portal.intake;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.web.Conflict;

/**
 * The columns of dates that the person confirmed to have the day first.
 *
 * @param dayFirst their keys, separated by commas
 */
@Embeddable
record DayFirst(String dayFirst) {

	static final DayFirst NONE = new DayFirst("");

	/**
	 * These columns and one more.
	 * @throws Conflict when it has no dates
	 */
	DayFirst and(Column column) {
		if (!column.isDate()) {
			throw new Conflict(column.label() + " is no column of dates.");
		}
		return new DayFirst(Stream.concat(columns().stream(), Stream.of(column))
			.map(Column::key)
			.distinct()
			.collect(Collectors.joining(",")));
	}

	Set<Column> columns() {
		return Arrays.stream(this.dayFirst.split(","))
			.map(Column::match)
			.flatMap(Optional::stream)
			.collect(Collectors.toUnmodifiableSet());
	}

}
