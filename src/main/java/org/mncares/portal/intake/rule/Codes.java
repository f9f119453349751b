package org.mncares.portal.intake.rule;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The rules of the columns that take one of a few codes.
 */
final class Codes {

	private Codes() {
	}

	static @Nullable String sex(RowText row) {
		String text = row.read(Column.SEX);
		if (text == null) {
			return null;
		}
		String sex = oneOf(text, "F", "M", "U");
		if (sex == null) {
			row.add(new Finding(Rule.SEX_INVALID, Column.SEX, text, meant(text)));
		}
		return sex;
	}

	static @Nullable Integer ethnicity(RowText row) {
		String text = row.read(Column.ETHNICITY);
		if (text == null) {
			return null;
		}
		int code = number(text);
		if (code == 1 || code == 2 || code == 97 || code == 98) {
			return code;
		}
		row.add(Rule.ETHNICITY_INVALID, Column.ETHNICITY, text);
		return null;
	}

	/** A list with a Y is refused. */
	static void optOut(RowText row) {
		String text = row.read(Column.RESEARCH_OPT_OUT);
		if (text == null) {
			return;
		}
		String answer = oneOf(text, "N", "Y");
		if (answer == null) {
			row.add(Rule.OPT_OUT_INVALID, Column.RESEARCH_OPT_OUT, text);
		}
		else if (answer.equals("Y")) {
			row.add(Rule.OPTED_OUT, Column.RESEARCH_OPT_OUT, text);
		}
	}

	/** A number of one or two digits; -1 for anything else. */
	static int number(String text) {
		int number = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < '0' || c > '9' || i > 1) {
				return -1;
			}
			number = number * 10 + (c - '0');
		}
		return number;
	}

	private static @Nullable String oneOf(String text, String... letters) {
		for (String letter : letters) {
			if (letter.equalsIgnoreCase(text)) {
				return letter;
			}
		}
		return null;
	}

	private static @Nullable String meant(String text) {
		return switch (text.toLowerCase(Locale.ROOT)) {
			case "female", "woman" -> "Did you mean F?";
			case "male", "man" -> "Did you mean M?";
			case "unknown", "other", "x" -> "Did you mean U?";
			default -> null;
		};
	}

}
