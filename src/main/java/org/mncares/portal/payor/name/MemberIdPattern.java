package org.mncares.portal.payor.name;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What a partner's member IDs look like, as a regular expression that is safe to try on a
 * million of them.
 */
public final class MemberIdPattern {

	/** What a pattern may be made of, as a sentence. */
	public static final String RULE = "A member ID pattern is made of letters, digits, hyphens, classes such as"
			+ " [A-Z] or \\d, and counts such as {9}; at most three of its parts may vary in length, as {8,10} and ?"
			+ " do, and it has at most 100 characters.";

	private static final int LONGEST = 100;

	private static final int MOST_VARYING = 3;

	/*
	 * Literals, classes, and counted or single repetitions of them. Without groups,
	 * alternatives and back references a pattern cannot repeat a repetition; with few
	 * parts of varying length there are few ways to try. Either makes matching explode.
	 */
	private static final Pattern SAFE = Pattern
		.compile("(?:(?:\\[[A-Za-z0-9-]+\\]|\\\\d|[A-Za-z0-9-])(?:\\{[0-9]{1,2}(?:,[0-9]{1,2})?\\}|\\?)?)++");

	private static final Pattern VARYING = Pattern.compile("\\?|\\{[0-9]+,[0-9]+\\}");

	private MemberIdPattern() {
	}

	/**
	 * Compiles a pattern.
	 * @throws IllegalArgumentException when it is not a pattern of literals, classes and
	 * counted repetitions
	 */
	public static Pattern compile(String pattern) {
		if (pattern.length() > LONGEST || !SAFE.matcher(pattern).matches()
				|| VARYING.matcher(pattern).results().count() > MOST_VARYING) {
			throw new IllegalArgumentException(RULE);
		}
		try {
			return Pattern.compile(pattern);
		}
		catch (PatternSyntaxException ex) {
			throw new IllegalArgumentException(RULE, ex);
		}
	}

}
