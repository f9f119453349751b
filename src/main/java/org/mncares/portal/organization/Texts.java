package org.mncares.portal.organization;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What names and codes of organizations have in common.
 */
final class Texts {

	private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]*");

	private Texts() {
	}

	static String require(String text, int longest, String what) {
		if (text.isBlank() || text.length() > longest) {
			throw new IllegalArgumentException(what + " has 1 to " + longest + " characters");
		}
		return text.strip();
	}

	/**
	 * The one form of a code, whatever case a person wrote it in; empty where it can be
	 * none.
	 */
	static String code(String written) {
		String code = written.strip().toUpperCase(Locale.ROOT);
		return CODE.matcher(code).matches() ? code : "";
	}

	static String requireCode(String written, int longest, String what) {
		String code = code(written);
		if (code.isEmpty() || code.length() > longest) {
			throw new IllegalArgumentException(
					what + " has 1 to " + longest + " letters, digits and hyphens, and begins with a letter or digit");
		}
		return code;
	}

}
