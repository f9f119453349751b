package org.mncares.portal.intake.rule;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The two days that a date may be, as the day or the month comes first.
 *
 * @param dayFirst the day when it comes first; null where there is none
 * @param monthFirst the day when the month comes first; null where there is none
 */
public record DateReadings(@Nullable LocalDate dayFirst, @Nullable LocalDate monthFirst) {

	/** Reads a text both ways. */
	public static DateReadings of(String text) {
		return new DateReadings(DateText.read(text, true).date(), DateText.read(text, false).date());
	}

}
