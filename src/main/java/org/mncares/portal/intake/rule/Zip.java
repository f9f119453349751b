package org.mncares.portal.intake.rule;

import org.jspecify.annotations.Nullable;

/**
 * Reads ZIP codes.
 */
final class Zip {

	private Zip() {
	}

	/** Five digits, or nine as in 55113-1234; null for anything else. */
	static @Nullable String read(String text) {
		int length = text.length();
		if (!isDigits(text, 0, 5) || text.startsWith("00000")) {
			return null;
		}
		if (length == 5) {
			return text;
		}
		boolean separated = length == 10 && (text.charAt(5) == '-' || text.charAt(5) == ' ');
		if (separated && isDigits(text, 6, 10)) {
			return (text.charAt(5) == '-') ? text : text.substring(0, 5) + '-' + text.substring(6);
		}
		return (length == 9 && isDigits(text, 5, 9)) ? text.substring(0, 5) + '-' + text.substring(5) : null;
	}

	/** The code of which a number is left; null where it would be none. */
	static @Nullable String withZeros(String number) {
		int length = number.length();
		if (!isDigits(number, 0, length) || length < 3 || length > 8 || length == 6) {
			return null;
		}
		return read("0".repeat(((length < 6) ? 5 : 9) - length) + number);
	}

	private static boolean isDigits(String text, int from, int to) {
		if (text.length() < to) {
			return false;
		}
		for (int i = from; i < to; i++) {
			if (text.charAt(i) < '0' || text.charAt(i) > '9') {
				return false;
			}
		}
		return true;
	}

}
