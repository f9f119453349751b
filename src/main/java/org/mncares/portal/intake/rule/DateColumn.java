package org.mncares.portal.intake.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the dates of one column show about the order of day and month, all taken together.
 * Not thread-safe.
 */
final class DateColumn {

	private static final int MONTHS = 12;

	private final Column column;

	private final boolean isDayFirst;

	private final boolean isAnswered;

	private final boolean isUndecided;

	private long onlyDayFirst;

	private long onlyMonthFirst;

	private long either;

	private long cellsOfDates;

	private long cellsUpToTwelve;

	DateColumn(Column column, DateOrders orders) {
		this.column = column;
		this.isDayFirst = orders.dayFirst().contains(column);
		this.isAnswered = orders.isAnswered(column);
		this.isUndecided = orders.undecided().contains(column) && !this.isAnswered;
	}

	/** What is to be made of a date. */
	DateText read(String text) {
		DateText reading = DateText.read(text, this.isDayFirst);
		return (this.isUndecided && reading.dependsOnOrder()) ? DateText.undecided(text, reading.shape()) : reading;
	}

	/** Counts a date of the file. */
	void see(DateText reading, boolean isDateCell) {
		switch (reading.shape()) {
			case DAY_FIRST -> this.onlyDayFirst++;
			case MONTH_FIRST -> this.onlyMonthFirst++;
			case EITHER -> this.either++;
			case PLAIN -> count(reading.date(), isDateCell);
		}
	}

	private void count(@Nullable LocalDate date, boolean isDateCell) {
		if (isDateCell && date != null) {
			this.cellsOfDates++;
			this.cellsUpToTwelve += (date.getDayOfMonth() <= MONTHS) ? 1 : 0;
		}
	}

	/** Whether somebody has to say which order the column has. */
	boolean isToBeAsked() {
		return this.onlyDayFirst > 0 && this.onlyMonthFirst == 0 && !this.isAnswered;
	}

	/** What the column as a whole has shown. */
	List<Finding> findings() {
		List<Finding> findings = new ArrayList<>(2);
		if (this.onlyDayFirst > 0 && this.onlyMonthFirst > 0) {
			findings.add(new Finding(Rule.DATES_MIXED, this.column, null, mixture()));
		}
		if (this.onlyDayFirst > 0 && this.cellsUpToTwelve > 0) {
			findings.add(new Finding(Rule.DATES_SWAPPED, this.column, null, swapped()));
		}
		return findings;
	}

	private String mixture() {
		return "Only the day can be first in " + this.onlyDayFirst + ", only the month in " + this.onlyMonthFirst
				+ ", and " + this.either + " could be either and " + ((this.either == 1) ? "was" : "were")
				+ " read with the " + (this.isDayFirst ? "day" : "month") + " first.";
	}

	/** What was swapped has a day up to 12; where all have, that tells a lot. */
	private String swapped() {
		String texts = (this.onlyDayFirst + this.either) + " are text; ";
		return (this.cellsUpToTwelve == this.cellsOfDates)
				? texts + "all " + this.cellsOfDates + " real dates have a day up to 12, which is what Excel leaves."
				: texts + this.cellsUpToTwelve + " of " + this.cellsOfDates + " real dates have a day up to 12.";
	}

}
