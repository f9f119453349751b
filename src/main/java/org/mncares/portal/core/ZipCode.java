package org.mncares.portal.core;

import java.util.Optional;

/**
 * A five-digit United States ZIP code; text, because leading zeros count.
 *
 * @param value exactly five digits
 */
public record ZipCode(String value) {

	private static final int LENGTH = 5;

	public ZipCode {
		if (!isFiveDigits(value)) {
			throw new IllegalArgumentException("A ZIP code has five digits");
		}
	}

	/**
	 * Reads a ZIP code or ZIP+4 as people write it.
	 * @param text for instance {@code 55113}, {@code 55113-1234} or {@code 551131234}
	 * @return the five-digit code, or empty when the text is no ZIP code
	 */
	public static Optional<ZipCode> parse(String text) {
		String digits = text.strip().replace("-", "");
		boolean fits = (digits.length() == LENGTH || digits.length() == LENGTH + 4)
				&& digits.chars().allMatch(ZipCode::isDigit);
		return fits ? Optional.of(new ZipCode(digits.substring(0, LENGTH))) : Optional.empty();
	}

	private static boolean isFiveDigits(String text) {
		return text.length() == LENGTH && text.chars().allMatch(ZipCode::isDigit);
	}

	private static boolean isDigit(int character) {
		return character >= '0' && character <= '9';
	}

	@Override
	public String toString() {
		return this.value;
	}

}
