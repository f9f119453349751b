package org.mncares.portal.intake.rule;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The rules of the three dates of a row, one by one and against each other.
 */
final class DateRules {

	private static final int OLDEST = 115;

	private final DateOrders orders;

	private final Map<Column, DateColumn> columns = new EnumMap<>(Column.class);

	private final LocalDate today;

	DateRules(ListContext context) {
		this.orders = context.dates();
		this.today = context.today();
		for (Column column : Column.values()) {
			if (column.isDate()) {
				this.columns.put(column, new DateColumn(column, this.orders));
			}
		}
	}

	/** The date of a column; null where it is blank or wrong. */
	@Nullable LocalDate read(RowText row, Column column) {
		DateColumn dates = columnOf(column);
		String text = row.read(column);
		if (row.isCorrected()) {
			seeWritten(row, column, dates);
		}
		if (text == null) {
			return null;
		}
		DateText reading = dates.read(text);
		if (!row.isCorrected()) {
			dates.see(reading, row.isDateCell(column));
		}
		LocalDate date = reading.date();
		if (reading.problem() != null) {
			row.add(new Finding(reading.problem(), column, text, reading.hint()));
			return null;
		}
		if (date != null && date.getYear() < 1900) {
			row.add(Rule.DATE_BEFORE_1900, column, text);
			return null;
		}
		if (date != null && date.isAfter(this.today)) {
			row.add(Rule.DATE_IN_FUTURE, column, text);
			return null;
		}
		return date;
	}

	/** What the answers and the rows so far say about the order of day and month. */
	DateOrders orders() {
		Set<Column> undecided = EnumSet.noneOf(Column.class);
		this.columns.forEach((column, dates) -> {
			if (dates.isToBeAsked()) {
				undecided.add(column);
			}
		});
		return this.orders.withUndecided(undecided);
	}

	/** What the columns as a whole have shown. */
	List<Finding> findings() {
		return this.columns.values().stream().flatMap((column) -> column.findings().stream()).toList();
	}

	/**
	 * A column has the order that its file shows: correcting the dates that prove it does
	 * not change how the others were meant.
	 */
	private static void seeWritten(RowText row, Column column, DateColumn dates) {
		String written = row.written(column);
		if (written != null) {
			dates.see(dates.read(written), row.isDateCell(column));
		}
	}

	private DateColumn columnOf(Column column) {
		return Objects.requireNonNull(this.columns.get(column));
	}

	/** Compares what could be read. */
	void compare(RowText row, @Nullable LocalDate born, @Nullable LocalDate start, @Nullable LocalDate died) {
		if (born != null && start != null) {
			if (start.isBefore(born)) {
				row.add(Rule.START_BEFORE_BIRTH, Column.CARE_COORDINATION_START, start.toString());
			}
			else if (start.getYear() - born.getYear() > OLDEST) {
				row.add(Rule.VERY_OLD, Column.DATE_OF_BIRTH, born.toString());
			}
		}
		if (died != null && born != null && died.isBefore(born)) {
			row.add(Rule.DEATH_BEFORE_BIRTH, Column.DATE_OF_DEATH, died.toString());
		}
		else if (died != null && start != null && died.isBefore(start)) {
			row.add(Rule.DEATH_BEFORE_START, Column.DATE_OF_DEATH, died.toString());
		}
	}

}
