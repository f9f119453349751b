package org.mncares.portal.intake.rule;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is known of the order of day and month in the columns of dates of a list. In
 * columns that are not named the month comes first.
 *
 * @param dayFirst the person said that the day comes first
 * @param monthFirst the person said that the month comes first
 * @param undecided values prove the day first and none the month first, and nobody has
 * said yet: no date that depends on it is read
 */
public record DateOrders(Set<Column> dayFirst, Set<Column> monthFirst, Set<Column> undecided) {

	/** Nothing was asked and nothing found. */
	public static final DateOrders NONE = new DateOrders(Set.of(), Set.of(), Set.of());

	public DateOrders {
		dayFirst = Set.copyOf(dayFirst);
		monthFirst = Set.copyOf(monthFirst);
		undecided = Set.copyOf(undecided);
	}

	/** The same answers with what a pass over the rows found. */
	DateOrders withUndecided(Set<Column> columns) {
		return new DateOrders(this.dayFirst, this.monthFirst, columns);
	}

	/** The answers alone, for a check that begins anew. */
	public DateOrders answersOnly() {
		return withUndecided(Set.of());
	}

	/** Whether the person has said which order a column has. */
	public boolean isAnswered(Column column) {
		return this.dayFirst.contains(column) || this.monthFirst.contains(column);
	}

	/**
	 * The same with a person's answer about a column, which may take back another.
	 * @throws IllegalArgumentException when the column has no dates
	 */
	public DateOrders answered(Column column, boolean isDayFirst) {
		if (!column.isDate()) {
			throw new IllegalArgumentException(column + " has no dates");
		}
		return new DateOrders(changed(this.dayFirst, column, isDayFirst), changed(this.monthFirst, column, !isDayFirst),
				changed(this.undecided, column, false));
	}

	private static Set<Column> changed(Set<Column> columns, Column column, boolean in) {
		Set<Column> changed = EnumSet.noneOf(Column.class);
		changed.addAll(columns);
		if (in) {
			changed.add(column);
		}
		else {
			changed.remove(column);
		}
		return changed;
	}

}
