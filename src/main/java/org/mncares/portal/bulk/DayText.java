package org.mncares.portal.bulk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a day as people write it: {@code yyyy-MM-dd} or {@code M/d/yyyy}.
 */
final class DayText {

	private static final Pattern ISO = Pattern
		.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]0?0:00(?::00)?(?:\\.0+)?)?");

	private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{1,4})");

	private static final Pattern NUMBER = Pattern.compile("[1-6]\\d{4}");

	private static final LocalDate SPREADSHEET_START = LocalDate.of(1899, 12, 30);

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2100;

	private DayText() {
	}

	static CellValue read(String text) {
		Matcher iso = ISO.matcher(text);
		if (iso.matches()) {
			return day(number(iso, 1), number(iso, 2), number(iso, 3), "There is no such day. Correct the date.");
		}
		Matcher american = AMERICAN.matcher(text);
		if (american.matches()) {
			return american(american);
		}
		if (NUMBER.matcher(text).matches()) {
			return CellValue.wrong("This is the number that a spreadsheet program keeps for "
					+ SPREADSHEET_START.plusDays(Integer.parseInt(text)) + ". Write the date itself.");
		}
		return CellValue.wrong("The date cannot be read. Write it as 2021-03-25 or 3/25/2021.");
	}

	private static CellValue american(Matcher parts) {
		int first = number(parts, 1);
		int second = number(parts, 3);
		int year = number(parts, 4);
		if (parts.group(4).length() != 4) {
			return CellValue.wrong("The year does not have four digits. Write all four.");
		}
		boolean dayFirst = first > 12 || parts.group(2).equals(".");
		if (dayFirst && isDay(year, second, first)) {
			return CellValue.wrong("The day seems to stand before the month. Write the date as "
					+ LocalDate.of(year, second, first) + ".");
		}
		return day(year, first, second, "There is no such day. Correct the date.");
	}

	private static CellValue day(int year, int month, int day, String problem) {
		if (!isDay(year, month, day)) {
			return CellValue.wrong(problem);
		}
		return (year >= FIRST_YEAR && year <= LAST_YEAR) ? CellValue.of(LocalDate.of(year, month, day).toString())
				: CellValue.wrong("The year cannot be right. Write one from " + FIRST_YEAR + " to " + LAST_YEAR + ".");
	}

	private static boolean isDay(int year, int month, int day) {
		try {
			LocalDate.of(year, month, day);
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	private static int number(Matcher parts, int group) {
		return Integer.parseInt(parts.group(group));
	}

}
