package org.mncares.portal.table;

/**
 * Texts of workbooks write characters that XML does not know as {@code _x000D_}.
 */
final class EscapedText {

	private static final int LENGTH = 7;

	private EscapedText() {
	}

	/** The text as a person sees it. */
	static String read(CharSequence written) {
		String text = written.toString();
		int at = text.indexOf("_x");
		if (at < 0) {
			return text;
		}
		StringBuilder read = new StringBuilder(text.length());
		int from = 0;
		while (at >= 0) {
			int code = codeAt(text, at);
			if (code >= 0) {
				read.append(text, from, at).append((char) code);
				from = at + LENGTH;
				at = text.indexOf("_x", from);
			}
			else {
				at = text.indexOf("_x", at + 1);
			}
		}
		return read.append(text, from, text.length()).toString();
	}

	private static int codeAt(String text, int at) {
		if (at + LENGTH > text.length() || text.charAt(at + LENGTH - 1) != '_') {
			return -1;
		}
		int code = 0;
		for (int i = at + 2; i < at + LENGTH - 1; i++) {
			int digit = Character.digit(text.charAt(i), 16);
			if (digit < 0) {
				return -1;
			}
			code = code * 16 + digit;
		}
		return code;
	}

}
