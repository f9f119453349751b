package org.mncares.portal.message.web;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * Text as people type it: without spaces around it, and without control characters.
 */
final class Typed {

	private Typed() {
	}

	/** One line. */
	static String line(@Nullable String typed) {
		return (typed != null) ? typed.strip() : "";
	}

	/** Several lines; a browser sends two characters for the end of a line. */
	static String lines(@Nullable String typed) {
		return (typed != null) ? typed.replace("\r\n", "\n").replace('\r', '\n').strip() : "";
	}

	/** A line that has to be there. */
	static void check(Errors problems, String field, String text, String what, int longest) {
		if (text.isEmpty()) {
			problems.rejectValue(field, "missing", "Enter " + what + ".");
			return;
		}
		checkIfThere(problems, field, text, longest);
	}

	/** A line that may be missing. */
	static void checkIfThere(Errors problems, String field, String text, int longest) {
		checkLength(problems, field, text, longest);
		if (text.codePoints().anyMatch((one) -> isControl(one) || one == 0x2028 || one == 0x2029)) {
			problems.rejectValue(field, "control", "Write it in one line, without tabs and other control characters.");
		}
	}

	/** Lines that have to be there. */
	static void checkLines(Errors problems, String field, String text, String what, int longest) {
		if (text.isEmpty()) {
			problems.rejectValue(field, "missing", "Enter " + what + ".");
			return;
		}
		checkLength(problems, field, text, longest);
		if (text.codePoints().anyMatch((one) -> isControl(one) && one != '\n' && one != '\t')) {
			problems.rejectValue(field, "control",
					"There is a character in it that cannot be shown. Type it again instead of pasting it.");
		}
	}

	private static void checkLength(Errors problems, String field, String text, int longest) {
		if (text.length() > longest) {
			problems.rejectValue(field, "long", String.format(java.util.Locale.US,
					"This has %,d characters; shorten it to at most %,d.", text.length(), longest));
		}
	}

	private static boolean isControl(int character) {
		return Character.getType(character) == Character.CONTROL;
	}

}
