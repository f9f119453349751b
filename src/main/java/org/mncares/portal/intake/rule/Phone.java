package org.mncares.portal.intake.rule;

import org.jspecify.annotations.Nullable;

/**
 * Reads telephone numbers in any usual writing.
 */
final class Phone {

	private Phone() {
	}

	/** The ten digits, without an extension; null where there are not ten. */
	static @Nullable String read(String text) {
		char[] digits = new char[11];
		int count = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= '0' && c <= '9') {
				if (count == 11) {
					return null;
				}
				digits[count++] = c;
			}
			else if (count >= 10 && (c == 'x' || c == 'X' || c == 'e' || c == 'E' || c == '#')) {
				break;
			}
			else if (c != ' ' && c != '-' && c != '.' && c != '(' && c != ')' && c != '/'
					&& !(c == '+' && count == 0)) {
				return null;
			}
		}
		int from = (count == 11 && digits[0] == '1') ? 1 : 0;
		return (count - from == 10 && digits[from] >= '2') ? new String(digits, from, 10) : null;
	}

}
