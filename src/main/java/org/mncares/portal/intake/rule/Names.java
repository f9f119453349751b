package org.mncares.portal.intake.rule;

import java.text.Normalizer;
import java.util.Locale;

import org.mncares.portal.table.CellText;

/**
 * Brings names to one spelling, so that O'Brien is OBRIEN and Nguyễn is Nguyen.
 */
final class Names {

	private Names() {
	}

	/**
	 * The letters and digits of a name in small letters without accents; a name that has
	 * none stays as it is.
	 */
	static String canonical(String name) {
		String canonical = letters(name);
		return canonical.isEmpty() ? CellText.tidy(name) : canonical;
	}

	private static String letters(String name) {
		int length = name.length();
		StringBuilder letters = new StringBuilder(length);
		for (int i = 0; i < length; i++) {
			char c = name.charAt(i);
			if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
				letters.append(c);
			}
			else if (c >= 'A' && c <= 'Z') {
				letters.append((char) (c + 32));
			}
			else if (c > 127) {
				return unaccented(name);
			}
		}
		return letters.toString();
	}

	private static String unaccented(String name) {
		String apart = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
		StringBuilder letters = new StringBuilder(apart.length());
		apart.codePoints().filter(Character::isLetterOrDigit).forEach((letter) -> append(letters, letter));
		return letters.toString();
	}

	/** Letters that Unicode does not take apart. */
	private static void append(StringBuilder letters, int letter) {
		switch (letter) {
			case 'đ', 'ð' -> letters.append('d');
			case 'ł' -> letters.append('l');
			case 'ø' -> letters.append('o');
			case 'ı' -> letters.append('i');
			case 'ħ' -> letters.append('h');
			case 'ß' -> letters.append("ss");
			case 'æ' -> letters.append("ae");
			case 'œ' -> letters.append("oe");
			case 'þ' -> letters.append("th");
			default -> letters.appendCodePoint(letter);
		}
	}

}
