package org.mncares.portal.payor;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What a partner's member IDs look like, as a regular expression that is safe to try on a
 * million of them.
 */
final class MemberIdPattern {

	private static final int LONGEST = 100;

	/*
	 * Literals, classes, and counted or single repetitions of them. Without groups,
	 * alternatives and back references a pattern cannot repeat a repetition, which is
	 * what makes matching explode.
	 */
	private static final Pattern SAFE = Pattern
		.compile("(?:(?:\\[[A-Za-z0-9-]+\\]|\\\\d|[A-Za-z0-9-])(?:\\{[0-9]{1,2}(?:,[0-9]{1,2})?\\}|\\?)?)+");

	private MemberIdPattern() {
	}

	/**
	 * Compiles a pattern.
	 * @throws IllegalArgumentException when it is not a pattern of literals, classes and
	 * counted repetitions
	 */
	static Pattern compile(String pattern) {
		if (pattern.length() > LONGEST || !SAFE.matcher(pattern).matches()) {
			throw refuse();
		}
		try {
			return Pattern.compile(pattern);
		}
		catch (PatternSyntaxException ex) {
			throw refuse();
		}
	}

	private static IllegalArgumentException refuse() {
		return new IllegalArgumentException("A member ID pattern is made of letters, digits, hyphens, classes such as"
				+ " [A-Z] or \\d, and counts such as {9} or {8,10}");
	}

}
