package org.mncares.portal.intake.rule;

/**
 * Recognises social security numbers by their form and the ranges that are issued.
 */
final class Ssn {

	private Ssn() {
	}

	/** Whether it is written as one, with hyphens or spaces. */
	static boolean isWritten(String text) {
		if (text.length() != 11) {
			return false;
		}
		char separator = text.charAt(3);
		return (separator == '-' || separator == ' ') && text.charAt(6) == separator
				&& isIssued(number(text, 0, 3), number(text, 4, 6), number(text, 7, 11));
	}

	/** Whether it is written as one, or is nine digits that could be one. */
	static boolean couldBe(String text) {
		if (text.length() == 9) {
			return isIssued(number(text, 0, 3), number(text, 3, 5), number(text, 5, 9));
		}
		return isWritten(text);
	}

	private static boolean isIssued(int area, int group, int serial) {
		return area > 0 && area != 666 && area < 900 && group > 0 && serial > 0;
	}

	/** The number, or -1 where a character is no digit. */
	private static int number(String text, int from, int to) {
		int number = 0;
		for (int i = from; i < to; i++) {
			char c = text.charAt(i);
			if (c < '0' || c > '9') {
				return -1;
			}
			number = number * 10 + (c - '0');
		}
		return number;
	}

}
