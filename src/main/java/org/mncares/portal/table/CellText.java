package org.mncares.portal.table;

import java.util.Locale;

/**
 * What is done with the text of cells: outer blanks go, inner runs of blanks become one
 * space.
 */
public final class CellText {

	private CellText() {
	}

	/** Whether this is white space, invisible or a control character. */
	public static boolean isBlank(char c) {
		if (c <= ' ') {
			return true;
		}
		return c >= '\u007f' && (c <= '\u00a0' || c == '\u2007' || c == '\u202f' || c == '\ufeff' || c == '\u3000'
				|| (c >= '\u2000' && c <= '\u200b') || c == '\u2028' || c == '\u2029');
	}

	/** Whether a text holds nothing that can be seen. */
	public static boolean isBlank(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (!isBlank(text.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	/** The text itself where nothing is to be done, so that most cells cost nothing. */
	public static String tidy(String text) {
		int length = text.length();
		boolean afterBlank = true;
		for (int i = 0; i < length; i++) {
			boolean blank = isBlank(text.charAt(i));
			if (blank && (afterBlank || text.charAt(i) != ' ')) {
				return rebuilt(text);
			}
			afterBlank = blank;
		}
		return (afterBlank && length > 0) ? rebuilt(text) : text;
	}

	private static String rebuilt(String text) {
		StringBuilder tidy = new StringBuilder(text.length());
		boolean pending = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (isBlank(c)) {
				pending = !tidy.isEmpty();
			}
			else {
				if (pending) {
					tidy.append(' ');
					pending = false;
				}
				tidy.append(c);
			}
		}
		return tidy.toString();
	}

	/** Cuts to a number of characters without splitting one. */
	public static String cut(String text, int length) {
		if (text.length() <= length) {
			return text;
		}
		boolean splits = Character.isHighSurrogate(text.charAt(length - 1));
		return text.substring(0, splits ? length - 1 : length);
	}

	/**
	 * The name of a column as it is compared: without blanks, {@code _} and {@code -}, in
	 * small letters.
	 */
	public static String key(String header) {
		StringBuilder key = new StringBuilder(header.length());
		for (int i = 0; i < header.length(); i++) {
			char c = header.charAt(i);
			if (c != '_' && c != '-' && !isBlank(c)) {
				key.append(c);
			}
		}
		return key.toString().toLowerCase(Locale.ROOT);
	}

}
