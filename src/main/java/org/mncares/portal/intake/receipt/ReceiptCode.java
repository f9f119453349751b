package org.mncares.portal.intake.receipt;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of a receipt, four times five letters and digits that cannot be mistaken for
 * each other.
 *
 * @param text as it is printed, such as {@code 3C4DF-6GH7J-8KM9N-PQRTV}
 */
public record ReceiptCode(String text) {

	/** The longest text in which a code is looked for. */
	private static final int LONGEST = 200;

	private static final Pattern CODE = Pattern
		.compile("([346789CDFGHJKMNPQRTVWXY]{5}-){3}[346789CDFGHJKMNPQRTVWXY]{5}");

	private static final int GROUP = 5;

	private static final int LETTERS = 20;

	public ReceiptCode {
		if (!CODE.matcher(text).matches()) {
			throw new IllegalArgumentException("This is no receipt code");
		}
	}

	/**
	 * Reads a code as people type it: small letters, with blanks or other marks between
	 * the letters, or with none.
	 */
	public static Optional<ReceiptCode> read(String typed) {
		if (typed.length() > LONGEST) {
			return Optional.empty();
		}
		String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
		if (letters.length() != LETTERS) {
			return Optional.empty();
		}
		StringBuilder code = new StringBuilder(letters);
		for (int at = LETTERS - GROUP; at > 0; at -= GROUP) {
			code.insert(at, '-');
		}
		return CODE.matcher(code).matches() ? Optional.of(new ReceiptCode(code.toString())) : Optional.empty();
	}

	@Override
	public String toString() {
		return this.text;
	}

}
