package org.mncares.portal.dashboard.web;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.web.Formats;

/**
 * The day whose partners count, as the address asks for it.
 *
 * @param day the day
 * @param first the first day to choose
 * @param last the last day to choose, which is taken where none or none that fits is
 * asked for
 * @param error what was wrong with what was asked for
 */
record AsOf(LocalDate day, LocalDate first, LocalDate last, @Nullable String error) {

	static AsOf of(@Nullable String asked, LocalDate first, LocalDate last) {
		if (asked == null || asked.isBlank()) {
			return new AsOf(last, first, last, null);
		}
		try {
			LocalDate day = LocalDate.parse(asked.strip());
			if (!day.isBefore(first) && !day.isAfter(last)) {
				return new AsOf(day, first, last, null);
			}
		}
		catch (DateTimeException ex) {
			// Said below.
		}
		Formats formats = new Formats();
		return new AsOf(last, first, last, "Enter a date from " + formats.date(first) + ", when the first payor"
				+ " became a partner, to " + formats.date(last) + ". The figures below are of that last day.");
	}

}
