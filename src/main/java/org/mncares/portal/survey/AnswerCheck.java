package org.mncares.portal.survey;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Decides whether what was typed is a possible answer to a question, and how it is kept.
 */
final class AnswerCheck {

	private static final int MOST_ANSWERS = 100;

	private static final Pattern WHOLE = Pattern.compile("[+-]?(\\d{1,18}|\\d{1,3}(,\\d{3}){1,5})");

	private static final Pattern FRACTION = Pattern.compile("[+-]?(\\d{1,15}|\\d{1,3}(,\\d{3}){1,4})?(\\.\\d{1,10})?");

	private AnswerCheck() {
	}

	/** An answer that can be kept, or a sentence that says what to do. */
	sealed interface Outcome {

	}

	/**
	 * A possible answer.
	 *
	 * @param values as they are kept; empty clears the answer
	 */
	record Valid(List<String> values) implements Outcome {
	}

	/**
	 * No possible answer.
	 *
	 * @param message what to do
	 */
	record Invalid(String message) implements Outcome {
	}

	static Outcome check(Item item, List<String> typed) {
		List<String> given = typed.stream().map(String::strip).filter((one) -> !one.isEmpty()).distinct().toList();
		if (given.size() > (item.repeats() ? MOST_ANSWERS : 1)) {
			return new Invalid(item.repeats() ? "Give at most 100 answers." : "Give one answer.");
		}
		try {
			return new Valid(given.stream().map((one) -> kept(item, one)).distinct().toList());
		}
		catch (Unfit ex) {
			return new Invalid(ex.message);
		}
	}

	private static String kept(Item item, String text) {
		return switch (item.type()) {
			case INTEGER -> number(item, text, WHOLE);
			case DECIMAL -> number(item, text, FRACTION);
			case BOOLEAN -> oneOf(text, text.equals("true") || text.equals("false"), "Answer yes or no.");
			case CHOICE -> oneOf(text, item.choice(text).isPresent(), "Choose one of the answers.");
			case OPEN_CHOICE -> item.choice(text).isPresent() ? text : text(item, text, false);
			case STRING -> text(item, text, false);
			case TEXT -> text(item, text, true);
		};
	}

	private static String oneOf(String text, boolean fits, String message) {
		if (!fits) {
			throw new Unfit(message);
		}
		return text;
	}

	private static String number(Item item, String text, Pattern pattern) {
		if (!pattern.matcher(text).matches() || text.chars().noneMatch(Character::isDigit)) {
			throw new Unfit(range(item));
		}
		BigDecimal number = new BigDecimal(text.replace(",", ""));
		BigDecimal min = item.min();
		BigDecimal max = item.max();
		if ((min != null && number.compareTo(min) < 0) || (max != null && number.compareTo(max) > 0)
				|| !fitsFhir(item, number)) {
			throw new Unfit(range(item));
		}
		return (number.signum() == 0) ? "0" : number.stripTrailingZeros().toPlainString();
	}

	/** FHIR's integer has 32 bits. */
	private static boolean fitsFhir(Item item, BigDecimal number) {
		return item.type() == ItemType.DECIMAL || number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
	}

	private static String range(Item item) {
		String kind = (item.type() == ItemType.INTEGER) ? "a whole number" : "a number";
		BigDecimal min = item.min();
		BigDecimal max = item.max();
		if (min != null && max != null) {
			return "Give " + kind + " from " + Numbers.spoken(min) + " to " + Numbers.spoken(max) + ".";
		}
		if (min != null) {
			return "Give " + kind + ", " + Numbers.spoken(min) + " or more.";
		}
		return "Give " + kind + ((max != null) ? ", at most " + Numbers.spoken(max) : "") + ".";
	}

	private static String text(Item item, String text, boolean lines) {
		String unified = text.replace("\r\n", "\n").replace('\r', '\n');
		String kept = lines ? unified : unified.replaceAll("[\n\t]+", " ");
		if (!canBeKept(kept)) {
			throw new Unfit("The text holds characters that cannot be shown. Type it again instead of pasting it.");
		}
		if (kept.length() > item.maxLength()) {
			throw new Unfit(String.format(Locale.US, "Shorten this to %,d characters; it has %,d now.",
					item.maxLength(), kept.length()));
		}
		return kept;
	}

	/** No NUL and no half of a surrogate pair, which no database keeps. */
	static boolean canBeKept(String text) {
		return text.codePoints()
			.noneMatch((one) -> (Character.isISOControl(one) && one != '\n' && one != '\t')
					|| (one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE));
	}

	/** Carries the sentence out of the depth. */
	private static final class Unfit extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final String message;

		Unfit(String message) {
			super(null, null, false, false);
			this.message = message;
		}

	}

}
