package org.mncares.portal.payor.web;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.payor.name.MemberIdPattern;

/**
 * How examples of member IDs fare with a pattern that is not saved yet.
 *
 * @param problem why the pattern cannot be tried, if it cannot
 * @param examples the examples in the order in which they were typed
 * @param more how many were typed beyond those that are tried
 */
record PatternTrial(@Nullable String problem, List<Example> examples, int more) {

	private static final int MOST = 50;

	private static final int LONGEST = 50;

	static PatternTrial of(String pattern, String typed) {
		List<String> lines = typed.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
		if (pattern.isEmpty() || lines.isEmpty()) {
			return new PatternTrial("Type a pattern and at least one example, each on a line of its own.", List.of(),
					0);
		}
		try {
			Pattern compiled = MemberIdPattern.compile(pattern);
			return new PatternTrial(null, lines.stream().limit(MOST).map((line) -> Example.of(compiled, line)).toList(),
					Math.max(0, lines.size() - MOST));
		}
		catch (IllegalArgumentException ex) {
			return new PatternTrial(ex.getMessage(), List.of(), 0);
		}
	}

	public long matching() {
		return this.examples.stream().filter(Example::matches).count();
	}

	/**
	 * One example.
	 *
	 * @param text as typed
	 * @param matches whether the whole of it matches
	 */
	record Example(String text, boolean matches) {

		static Example of(Pattern pattern, String text) {
			boolean fits = text.length() <= LONGEST && pattern.matcher(text).matches();
			return new Example((text.length() <= LONGEST) ? text : text.substring(0, LONGEST) + "…", fits);
		}

	}

}
