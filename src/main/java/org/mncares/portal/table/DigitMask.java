package org.mncares.portal.table;

/**
 * A number format of digits only, such as 00000 for ZIP codes or 000\-00\-0000: what it
 * shows is what the person sees.
 */
final class DigitMask {

	private DigitMask() {
	}

	/** Whether the format shows at least two digits, hyphens, and nothing else. */
	static boolean isMask(String format) {
		int zeros = 0;
		for (int i = 0; i < format.length(); i++) {
			char c = format.charAt(i);
			if (c == '0') {
				zeros++;
			}
			else if (c != '-' && c != '\\') {
				return false;
			}
		}
		return zeros > 1;
	}

	/** The number as the format shows it; unchanged where it is no whole number. */
	static String apply(String format, String number) {
		StringBuilder shown = new StringBuilder();
		int at = number.length() - 1;
		for (int i = format.length() - 1; i >= 0; i--) {
			char c = format.charAt(i);
			if (c == '0') {
				char digit = (at >= 0) ? number.charAt(at--) : '0';
				if (digit < '0' || digit > '9') {
					return number;
				}
				shown.append(digit);
			}
			else if (c == '-') {
				shown.append(c);
			}
		}
		while (at >= 0) {
			char digit = number.charAt(at--);
			if (digit < '0' || digit > '9') {
				return number;
			}
			shown.append(digit);
		}
		return shown.reverse().toString();
	}

}
