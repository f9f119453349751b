package org.mncares.portal.payor.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What people type into a field, tidied and looked at.
 */
final class Typed {

	private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

	private static final List<DateTimeFormatter> DATES = List.of(
			DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT),
			DateTimeFormatter.ofPattern("M/d/uuuu").withResolverStyle(ResolverStyle.STRICT));

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2100;

	private Typed() {
	}

	static String text(@Nullable String typed) {
		return (typed != null) ? typed.strip() : "";
	}

	/** What is wrong with a text of one line, if anything is. */
	static Optional<String> problem(String text, int longest) {
		if (CONTROL.matcher(text).find()) {
			return Optional.of("Take out the line break, tab or control character.");
		}
		return (text.length() > longest)
				? Optional.of("Shorten this to " + longest + " characters; it has " + text.length() + ".")
				: Optional.empty();
	}

	/** A date, if it is one of this study's time. */
	static Optional<LocalDate> date(String text) {
		for (DateTimeFormatter format : DATES) {
			try {
				LocalDate day = LocalDate.parse(text, format);
				return (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) ? Optional.of(day)
						: Optional.empty();
			}
			catch (DateTimeException ex) {
				// Not in this form.
			}
		}
		return Optional.empty();
	}

}
