package org.mncares.portal.intake.rule;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The rules of the three dates of a row, one by one and against each other.
 */
final class DateRules {

	private static final int OLDEST = 115;

	private final Set<Column> dayFirst;

	private final LocalDate today;

	DateRules(ListContext context) {
		this.dayFirst = context.dayFirst();
		this.today = context.today();
	}

	/** The date of a column; null where it is blank or wrong. */
	@Nullable LocalDate read(RowText row, Column column) {
		String text = row.read(column);
		if (text == null) {
			return null;
		}
		DateText reading = DateText.read(text, this.dayFirst.contains(column));
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
