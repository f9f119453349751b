package org.mncares.portal.organization.ruca;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.mncares.portal.core.ZipCode;

/**
 * The rural-urban commuting area code of a ZIP code.
 *
 * @param zip five digits, leading zeros included
 * @param state two capital letters
 * @param zipType what kind of ZIP code it is, as published
 * @param primary 1 to 10, or 99 for a place that is not coded
 * @param secondary the finer code as text, for instance {@code 10.2}
 */
public record RucaCode(ZipCode zip, String state, String zipType, int primary, String secondary) {

	private static final int NOT_CODED = 99;

	private static final int LAST = 10;

	/**
	 * How far a code may lie off, as binary fractions do: 10.2 is published as
	 * 10.199999999999999.
	 */
	private static final BigDecimal NOISE = new BigDecimal("0.000001");

	/**
	 * Reads a row of the published file.
	 * @param cells ZIP code (in the CSV within two single quotes), state, type, primary
	 * and secondary code
	 * @throws IllegalArgumentException when a cell is wrong; the message is a sentence
	 * for the person who imports
	 */
	static RucaCode of(List<String> cells) {
		String zip = cells.get(0).replace("'", "").strip();
		String state = cells.get(1).strip();
		if (zip.length() != 5) {
			throw new IllegalArgumentException("The ZIP code does not have five digits; leading zeros may be lost");
		}
		if (!state.matches("[A-Z]{2}")) {
			throw new IllegalArgumentException("The state is not two capital letters");
		}
		String secondary = code(cells.get(4));
		String primary = code(cells.get(3));
		if (primary.contains(".") || !primary.equals(secondary.split("\\.", -1)[0])) {
			throw new IllegalArgumentException("The primary code is not the secondary code without its decimal");
		}
		return new RucaCode(new ZipCode(zip), state, cells.get(2).strip(), Integer.parseInt(primary), secondary);
	}

	private static String code(String text) {
		try {
			BigDecimal exact = new BigDecimal(text.strip());
			BigDecimal code = exact.setScale(1, RoundingMode.HALF_UP);
			int whole = code.intValue();
			boolean known = (whole >= 1 && whole <= LAST) || code.compareTo(BigDecimal.valueOf(NOT_CODED)) == 0;
			if (known && exact.subtract(code).abs().compareTo(NOISE) < 0) {
				return code.stripTrailingZeros().scale() > 0 ? code.toPlainString() : Integer.toString(whole);
			}
		}
		catch (NumberFormatException | ArithmeticException ex) {
			// said below
		}
		throw new IllegalArgumentException("A code is not one of 1 to 10, with one decimal at most, or 99");
	}

}
