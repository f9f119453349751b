package org.mncares.portal.intake.rule;

import java.time.LocalDate;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * Reads a date as people write it: {@code yyyy-MM-dd} or {@code M/d/yyyy}, and
 * {@code d/M/yyyy} or {@code d.M.yyyy} where the person confirmed it.
 *
 * @param date the date; null where there is a problem
 * @param problem what is wrong; null where there is a date
 * @param hint what would help in this case
 * @param shape what it shows about the order of day and month
 */
record DateText(@Nullable LocalDate date, @Nullable Rule problem, @Nullable String hint, Shape shape) {

	private static final LocalDate SPREADSHEET_START = LocalDate.of(1899, 12, 30);

	/**
	 * Reads a date.
	 * @param text tidied, not empty
	 * @param dayFirst whether the person confirmed that the day stands before the month
	 */
	static DateText read(String text, boolean dayFirst) {
		int length = text.length();
		int[] numbers = new int[3];
		int[] digits = new int[3];
		int group = 0;
		char separator = 0;
		for (int i = 0; i < length; i++) {
			char c = text.charAt(i);
			if (c >= '0' && c <= '9' && digits[group] < 8) {
				numbers[group] = numbers[group] * 10 + (c - '0');
				digits[group]++;
			}
			else if (isSeparator(c) && group < 2 && digits[group] > 0 && (separator == 0 || separator == c)) {
				separator = c;
				group++;
			}
			else {
				return unreadable(withTime(text, i));
			}
		}
		if (group == 0) {
			return number(numbers[0], digits[0]);
		}
		if (group < 2 || digits[2] == 0) {
			return unreadable(null);
		}
		return ofParts(numbers, digits, separator, dayFirst);
	}

	/** A date of which nobody has said yet whether the day or the month comes first. */
	static DateText undecided(String text, Shape shape) {
		LocalDate dayFirst = read(text, true).date();
		LocalDate monthFirst = (text.indexOf('.') < 0) ? read(text, false).date() : null;
		String hint = (monthFirst == null) ? "It can only be " + dayFirst + "."
				: "It may be " + dayFirst + " or " + monthFirst + ".";
		return new DateText(null, Rule.DATE_UNDECIDED, hint, shape);
	}

	/** Whether it is another day, or none, when the order is the other one. */
	boolean dependsOnOrder() {
		return this.shape == Shape.DAY_FIRST || this.shape == Shape.EITHER;
	}

	private static DateText ofParts(int[] numbers, int[] digits, char separator, boolean dayFirst) {
		if (digits[1] > 2) {
			return unreadable(null);
		}
		if (digits[0] == 4 && digits[2] <= 2) {
			return (separator == '-') ? day(numbers[0], numbers[1], numbers[2], null, Shape.PLAIN)
					: unreadable(isoHint(numbers[0], numbers[1], numbers[2]));
		}
		if (digits[0] > 2) {
			return unreadable(null);
		}
		if (digits[2] == 2 || digits[2] == 1) {
			return new DateText(null, Rule.DATE_TWO_DIGIT_YEAR, null, Shape.PLAIN);
		}
		if (digits[2] != 4 || separator == '-') {
			return unreadable(null);
		}
		Shape shape = shape(numbers, separator);
		if (dayFirst) {
			return day(numbers[2], numbers[1], numbers[0], "You said that this column has the day first.", shape);
		}
		if (shape == Shape.DAY_FIRST) {
			return new DateText(null, Rule.DATE_DAY_FIRST, isoHint(numbers[2], numbers[1], numbers[0]), shape);
		}
		return (separator == '.') ? new DateText(null, Rule.DATE_IMPOSSIBLE, null, shape)
				: day(numbers[2], numbers[0], numbers[1], null, shape);
	}

	/** With points the day is always first; 4/4/2018 is the same day either way. */
	private static Shape shape(int[] numbers, char separator) {
		boolean dayFirst = isDay(numbers[2], numbers[1], numbers[0]);
		boolean monthFirst = separator == '/' && isDay(numbers[2], numbers[0], numbers[1]);
		if (dayFirst && monthFirst) {
			return (numbers[0] != numbers[1]) ? Shape.EITHER : Shape.PLAIN;
		}
		if (dayFirst) {
			return Shape.DAY_FIRST;
		}
		return monthFirst ? Shape.MONTH_FIRST : Shape.PLAIN;
	}

	private static DateText day(int year, int month, int day, @Nullable String hint, Shape shape) {
		return isDay(year, month, day) ? new DateText(LocalDate.of(year, month, day), null, null, shape)
				: new DateText(null, Rule.DATE_IMPOSSIBLE, hint, shape);
	}

	private static boolean isDay(int year, int month, int day) {
		return month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
	}

	private static DateText number(int number, int digits) {
		if (digits == 5 && number >= 10_000 && number < 60_000) {
			return new DateText(null, Rule.DATE_AS_NUMBER,
					number + " is the number of " + SPREADSHEET_START.plusDays(number) + ".", Shape.PLAIN);
		}
		return unreadable((digits == 8) ? isoHint(number / 10_000, number / 100 % 100, number % 100) : null);
	}

	private static @Nullable String isoHint(int year, int month, int day) {
		return isDay(year, month, day) ? "Did you mean " + LocalDate.of(year, month, day) + "?" : null;
	}

	private static @Nullable String withTime(String text, int at) {
		return (at >= 8 && (text.charAt(at) == ' ' || text.charAt(at) == 'T') && text.indexOf(':', at) > 0)
				? "Take the time of day off." : null;
	}

	private static DateText unreadable(@Nullable String hint) {
		return new DateText(null, Rule.DATE_UNREADABLE, hint, Shape.PLAIN);
	}

	private static boolean isSeparator(char c) {
		return c == '-' || c == '/' || c == '.';
	}

	/**
	 * What a date shows about the order of day and month.
	 */
	enum Shape {

		/** Nothing: it is the same whatever the order, or no date. */
		PLAIN,

		/** Only the day can be first. */
		DAY_FIRST,

		/** Only the month can be first. */
		MONTH_FIRST,

		/** It is a day either way, but not the same. */
		EITHER

	}

}
