package org.mncares.portal.intake;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Embeddable;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.DateOrders;

/**
 * The columns of dates of a list whose order of day and month was asked for, each by the
 * key of the column, separated by commas.
 *
 * @param dayFirst the person said that the day comes first
 * @param monthFirst the person said that the month comes first
 * @param undecidedDates the last check found that somebody has to say
 */
@Embeddable
record ListDates(String dayFirst, String monthFirst, String undecidedDates) {

	static final ListDates NONE = ListDates.of(DateOrders.NONE);

	static ListDates of(DateOrders orders) {
		return new ListDates(joined(orders.dayFirst()), joined(orders.monthFirst()), joined(orders.undecided()));
	}

	DateOrders orders() {
		return new DateOrders(columns(this.dayFirst), columns(this.monthFirst), columns(this.undecidedDates));
	}

	private static String joined(Set<Column> columns) {
		return columns.stream().sorted().map(Column::key).collect(Collectors.joining(","));
	}

	private static Set<Column> columns(String keys) {
		return Arrays.stream(keys.split(","))
			.map(Column::match)
			.flatMap(Optional::stream)
			.collect(Collectors.toUnmodifiableSet());
	}

}
