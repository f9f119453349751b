package org.mncares.portal.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

/**
 * Reads what a person typed into a form, field by field, and says at each field what is
 * wrong with it and what to do.
 */
public final class Typed {

	private static final List<DateTimeFormatter> DATES = List.of("uuuu-M-d", "M/d/uuuu")
		.stream()
		.map((pattern) -> DateTimeFormatter.ofPattern(pattern, Locale.US).withResolverStyle(ResolverStyle.STRICT))
		.toList();

	private static final Pattern DATE_SHAPED = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}/\\d{1,2}/\\d{4}");

	private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2199;

	private final BindingResult problems;

	public Typed(BindingResult problems) {
		this.problems = problems;
	}

	/** What was typed, stripped; empty where nothing was. */
	public static String text(@Nullable String typed) {
		return (typed != null) ? typed.strip() : "";
	}

	/** A day that exists, written like 2021-06-01 or 6/1/2021. */
	public static Optional<LocalDate> day(String text) {
		for (DateTimeFormatter format : DATES) {
			try {
				return Optional.of(LocalDate.parse(text, format));
			}
			catch (DateTimeException ex) {
				// Not in this form.
			}
		}
		return Optional.empty();
	}

	/** What is wrong with a line of text, if anything is, wherever it stands. */
	public static Optional<String> problem(String line, int longest) {
		if (CONTROL.matcher(line).find()) {
			return Optional.of("Take out the line break, tab or control character.");
		}
		return (line.length() > longest)
				? Optional.of("Shorten this to " + longest + " characters; it has " + line.length() + ".")
				: Optional.empty();
	}

	/**
	 * One line of text that is expected.
	 * @param what the field in a sentence, for instance {@code the clinic's name}
	 * @param longest in characters
	 * @return the text, stripped; empty when it is wrong
	 */
	public String line(String field, @Nullable String text, String what, int longest) {
		String line = text(text);
		if (line.isEmpty()) {
			return wrong(field, "Enter " + what + ".");
		}
		return fits(field, line, what, longest) ? line : "";
	}

	/** One line of text that may be left out; null where it is. */
	public @Nullable String optionalLine(String field, @Nullable String text, String what, int longest) {
		String line = text(text);
		return (line.isEmpty() || !fits(field, line, what, longest)) ? null : line;
	}

	/** Several lines of text, for instance a reason. */
	public String lines(String field, @Nullable String text, String what, int shortest, int longest) {
		String lines = text(text);
		if (lines.length() < shortest || lines.length() > longest) {
			return wrong(field,
					String.format(Locale.US, "Enter %s, in %,d to %,d characters.", what, shortest, longest));
		}
		return lines;
	}

	/** A day that is expected; null when it is wrong. */
	public @Nullable LocalDate date(String field, @Nullable String text, String what) {
		if (text == null || text.isBlank()) {
			wrong(field, "Enter " + what + ".");
			return null;
		}
		return optionalDate(field, text, what);
	}

	/** A day that may be left out; null where it is, or when it is wrong. */
	public @Nullable LocalDate optionalDate(String field, @Nullable String text, String what) {
		String typed = text(text);
		if (typed.isEmpty()) {
			return null;
		}
		Optional<LocalDate> day = day(typed);
		if (day.isPresent()) {
			return inReach(field, day.get(), what);
		}
		wrong(field, DATE_SHAPED.matcher(typed).matches() ? "There is no such day. Correct " + what + "."
				: "Write " + what + " like 2021-06-01 or 6/1/2021.");
		return null;
	}

	/** A whole number; null when it is wrong. */
	public @Nullable Integer number(String field, @Nullable String text, String what, int least, int most) {
		String number = text(text);
		if (NUMBER.matcher(number).matches()) {
			int value = Integer.parseInt(number);
			if (value >= least && value <= most) {
				return value;
			}
		}
		wrong(field, String.format(Locale.US, "Enter %s as a whole number from %,d to %,d.", what, least, most));
		return null;
	}

	/** One of an enum's constants by its name; null when none is chosen. */
	public <E extends Enum<E>> @Nullable E choice(String field, @Nullable String name, Class<E> type, String what) {
		for (E constant : type.getEnumConstants()) {
			if (constant.name().equals(name)) {
				return constant;
			}
		}
		wrong(field, "Choose " + what + ".");
		return null;
	}

	/** Requires that a last day, where there is one, is not before the first. */
	public void ordered(@Nullable LocalDate first, @Nullable LocalDate last, String field, String sentence) {
		if (first != null && last != null && last.isBefore(first)) {
			wrong(field, sentence);
		}
	}

	/** Says what is wrong with a field. */
	public String wrong(String field, String sentence) {
		this.problems.rejectValue(field, "wrong", sentence);
		return "";
	}

	/** Whether all is right so far. */
	public boolean isRight() {
		return !this.problems.hasErrors();
	}

	private boolean fits(String field, String line, String what, int longest) {
		if (line.length() > longest) {
			wrong(field, String.format(Locale.US, "Shorten %s to at most %,d characters; it has %,d.", what, longest,
					line.length()));
			return false;
		}
		if (CONTROL.matcher(line).find()) {
			wrong(field, "Write " + what + " in one line, without tabs, line breaks or control characters.");
			return false;
		}
		return true;
	}

	private @Nullable LocalDate inReach(String field, LocalDate day, String what) {
		if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
			wrong(field,
					"The year of " + what + " lies outside of " + FIRST_YEAR + " to " + LAST_YEAR + ". Correct it.");
			return null;
		}
		return day;
	}

}
