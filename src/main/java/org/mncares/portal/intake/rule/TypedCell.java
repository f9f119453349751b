package org.mncares.portal.intake.rule;

import org.jspecify.annotations.Nullable;

/**
 * What a person types in the place of a cell: what of it is taken at all, before any rule
 * of the list.
 */
public final class TypedCell {

	/** The longest text that is taken, in characters. */
	public static final int LONGEST = 500;

	private TypedCell() {
	}

	/**
	 * Why a text is not even kept.
	 * @param text tidied
	 * @return a sentence; null where it is kept
	 */
	public static @Nullable String problem(Column column, String text) {
		int longest = (column.maxLength() > 0) ? column.maxLength() : LONGEST;
		if (text.codePointCount(0, text.length()) > longest) {
			return column.label() + " takes at most " + longest + " characters. Shorten it.";
		}
		if (Ssn.isWritten(text)) {
			return "This looks like a social security number. Never send one; use your own ID of the patient.";
		}
		return null;
	}

	/**
	 * Whether this says that the patient must not be in any list, so that it is refused.
	 */
	public static boolean isOptOut(Column column, String text) {
		return column == Column.RESEARCH_OPT_OUT && text.equalsIgnoreCase("Y");
	}

}
