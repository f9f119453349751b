package org.mncares.portal.intake.columns;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.DateReadings;

/**
 * Whether the day comes first in a column of dates, with two of its dates. They are of
 * patients.
 *
 * @param column the column
 * @param cells how many of its dates wait for the answer
 * @param proof a date that can only have the day first
 * @param either a date that is a day either way; null where there is none
 */
public record DateQuestion(Column column, long cells, String proof, @Nullable String either) {

	/** What the first date means if the day comes first. */
	public @Nullable LocalDate proofDay() {
		return DateReadings.of(this.proof).dayFirst();
	}

	/** What the second date means if the day comes first. */
	public @Nullable LocalDate eitherDayFirst() {
		return DateReadings.of(Objects.requireNonNullElse(this.either, "")).dayFirst();
	}

	/** What the second date means if the month comes first. */
	public @Nullable LocalDate eitherMonthFirst() {
		return DateReadings.of(Objects.requireNonNullElse(this.either, "")).monthFirst();
	}

	@Override
	public String toString() {
		return "DateQuestion[" + this.column + "]";
	}

}
