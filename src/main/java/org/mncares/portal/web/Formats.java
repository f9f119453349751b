package org.mncares.portal.web;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.StudyTime;

import org.springframework.stereotype.Component;

/**
 * Writes numbers, dates and sizes as the portal's pages do; templates call it
 * {@code @formats}. What is null is written as nothing.
 */
@Component
public class Formats {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMM d, uuuu, h:mm a", Locale.US);

	private static final long KILOBYTE = 1024;

	/** A whole number with thousands separated: {@code 11,023}. */
	public String number(@Nullable Number number) {
		return (number != null) ? String.format(Locale.US, "%,d", number.longValue()) : "";
	}

	/** A number and its noun: {@code 1 row}, {@code 1,204 rows}. */
	public String count(long number, String one, String several) {
		return number(number) + " " + ((number == 1) ? one : several);
	}

	/** A share as a whole percentage, {@code 34 %}; nothing of nothing is a dash. */
	public String percent(long part, long whole) {
		return (whole == 0) ? "–" : Math.round(100.0 * part / whole) + " %";
	}

	/** A day: {@code Jun 3, 2021}. */
	public String date(@Nullable LocalDate date) {
		return (date != null) ? DATE.format(date) : "";
	}

	/** The day of a moment, in Minnesota: {@code Jun 3, 2021}. */
	public String day(@Nullable Instant moment) {
		return (moment != null) ? DATE.format(moment.atZone(StudyTime.ZONE)) : "";
	}

	/** A moment, in Minnesota: {@code Jun 3, 2021, 2:05 PM}. */
	public String time(@Nullable Instant moment) {
		return (moment != null) ? TIME.format(moment.atZone(StudyTime.ZONE)) : "";
	}

	/**
	 * A size of a file, in units of 1,024 as file managers and settings count:
	 * {@code 12.4 MB}.
	 */
	public String bytes(@Nullable Number size) {
		if (size == null) {
			return "";
		}
		double value = size.longValue();
		if (value < KILOBYTE) {
			return count(size.longValue(), "byte", "bytes");
		}
		String[] units = { "kB", "MB", "GB", "TB" };
		int unit = -1;
		while (value >= KILOBYTE && unit < units.length - 1) {
			value /= KILOBYTE;
			unit++;
		}
		return new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(Locale.US)).format(value) + " "
				+ units[unit];
	}

}
