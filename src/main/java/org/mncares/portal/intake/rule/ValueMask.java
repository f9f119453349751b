package org.mncares.portal.intake.rule;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Turns a value into its shape: each letter becomes A or a, each digit 9, and what is
 * neither a letter, a digit nor a usual mark becomes a question mark. Nothing of the
 * value is left but how it is written.
 */
public final class ValueMask {

	/** Of these not even the shape is told. */
	private static final Set<Column> WITHHELD = Set.of(Column.LAST_NAME, Column.FIRST_NAME, Column.MIDDLE_NAME,
			Column.ADDRESS_1, Column.ADDRESS_2, Column.CITY, Column.PROBLEMS);

	private static final int LONGEST = 24;

	private static final String MARKS = " .,:;/\\|-_+*=#%&@'\"()[]<>!?$~^";

	private ValueMask() {
	}

	/** The shape of a value of a column; null where it is withheld. */
	public static @Nullable String of(@Nullable Column column, String value) {
		return (column == null || WITHHELD.contains(column)) ? null : shape(value);
	}

	/** The shape of any text, cut where it is long. */
	public static String shape(String text) {
		StringBuilder shape = new StringBuilder(LONGEST + 1);
		int written = 0;
		for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
			if (written++ == LONGEST) {
				return shape.append('…').toString();
			}
			shape.append(shape(text.codePointAt(at)));
		}
		return shape.toString();
	}

	private static char shape(int letter) {
		if (Character.isDigit(letter)) {
			return '9';
		}
		if (Character.isLetter(letter)) {
			return Character.isUpperCase(letter) ? 'A' : 'a';
		}
		return (MARKS.indexOf(letter) >= 0) ? (char) letter : '?';
	}

}
