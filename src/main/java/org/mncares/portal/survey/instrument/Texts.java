package org.mncares.portal.survey.instrument;

import org.jspecify.annotations.Nullable;

/**
 * Looks at texts that people will read.
 */
final class Texts {

	private static final int LONGEST = 1_000;

	private static final int LONGEST_MESSAGE = 300;

	private Texts() {
	}

	/** The text, stripped; what is wrong with it is a problem. */
	static String require(String where, @Nullable String text, Problems problems) {
		String kept = (text != null) ? text.strip() : "";
		if (kept.isEmpty() || kept.length() > LONGEST) {
			problems.add(where, "Give it a text of up to 1,000 characters.");
		}
		else if (kept.codePoints().anyMatch(Texts::cannotBeShown)) {
			problems.add(where, "Its text holds characters that cannot be shown. Take them out.");
		}
		return kept;
	}

	/** Of a message that came from elsewhere. */
	static String shortened(String message) {
		String line = message.replaceAll("\\p{Cntrl}", " ");
		return (line.length() > LONGEST_MESSAGE) ? line.substring(0, LONGEST_MESSAGE) + "..." : line;
	}

	private static boolean cannotBeShown(int point) {
		return (Character.isISOControl(point) && point != '\n' && point != '\t')
				|| (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
	}

}
