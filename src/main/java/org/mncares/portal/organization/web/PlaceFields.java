package org.mncares.portal.organization.web;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.ZipCode;
import org.mncares.portal.organization.Address;
import org.mncares.portal.web.Typed;

/**
 * Reads what forms of care systems and clinics have in common: code, name and address.
 */
final class PlaceFields {

	static final int LONGEST_NAME = 200;

	private static final int LONGEST_TOWN = 100;

	private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]*");

	private static final Pattern STATE = Pattern.compile("[A-Z]{2}");

	private static final Pattern ZIP = Pattern.compile("\\d{5}");

	private PlaceFields() {
	}

	/** A code in its one form, in capital letters. */
	static String code(Typed typed, @Nullable String text, int longest) {
		String code = typed.line("code", text, "a code", longest).toUpperCase(Locale.ROOT);
		if (!code.isEmpty() && !CODE.matcher(code).matches()) {
			return typed.wrong("code", "A code has letters A to Z, digits and hyphens only, and begins with a letter or"
					+ " digit. Correct it.");
		}
		return code;
	}

	/** An address; null when one of its fields is wrong. */
	static @Nullable Address address(Typed typed, @Nullable String street, @Nullable String city,
			@Nullable String state, @Nullable String zip) {
		String line = typed.optionalLine("address", street, "the street address", LONGEST_NAME);
		String town = typed.line("city", city, "the town", LONGEST_TOWN);
		String letters = ((state != null) ? state.strip() : "").toUpperCase(Locale.ROOT);
		boolean rightState = STATE.matcher(letters).matches();
		if (!rightState) {
			typed.wrong("state", "Enter the state as two letters, for instance MN.");
		}
		String digits = Objects.requireNonNullElse(zip, "").strip();
		boolean rightZip = ZIP.matcher(digits).matches();
		if (!rightZip) {
			typed.wrong("zip", "Enter the ZIP code as five digits, for instance 55113.");
		}
		if (town.isEmpty() || !rightState || !rightZip) {
			return null;
		}
		return new Address(line, town, letters, new ZipCode(digits).value());
	}

}
