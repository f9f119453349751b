package org.mncares.portal.intake.rule;

import org.jspecify.annotations.Nullable;

/**
 * The rules of address and telephone.
 */
final class ContactRules {

	private ContactRules() {
	}

	static Contact read(RowText row) {
		return new Contact(row.read(Column.ADDRESS_1), row.read(Column.ADDRESS_2), row.read(Column.CITY), state(row),
				zip(row), phone(row));
	}

	/** Whether a survey could be mailed; nobody writes to those who died. */
	static void complete(RowText row) {
		String missing = missing(row,
				missing(row, missing(row, missing(row, "", Column.ADDRESS_1), Column.CITY), Column.STATE), Column.ZIP);
		if (!missing.isEmpty()) {
			row.add(new Finding(Rule.ADDRESS_INCOMPLETE, null, null, "Missing: " + missing + "."));
		}
	}

	private static String missing(RowText row, String soFar, Column column) {
		if (row.given(column) != null) {
			return soFar;
		}
		return soFar.isEmpty() ? column.key() : soFar + ", " + column.key();
	}

	private static @Nullable String state(RowText row) {
		String text = row.read(Column.STATE);
		if (text == null) {
			return null;
		}
		String state = States.codeOf(text);
		if (state == null) {
			row.add(Rule.STATE_INVALID, Column.STATE, text);
		}
		return state;
	}

	private static @Nullable String zip(RowText row) {
		String text = row.read(Column.ZIP);
		if (text == null) {
			return null;
		}
		String zip = Zip.read(text);
		String whole = (zip == null && row.isNumber(Column.ZIP)) ? Zip.withZeros(text) : null;
		if (whole != null) {
			row.add(new Finding(Rule.LEADING_ZERO_LOST, Column.ZIP, text,
					"Excel has probably taken the leading zero: " + whole + "?"));
		}
		else if (zip == null) {
			String hint = (text.length() == 4 && Zip.read("0" + text) != null) ? "Did you mean 0" + text + "?" : null;
			row.add(new Finding(Rule.ZIP_INVALID, Column.ZIP, text, hint));
		}
		return zip;
	}

	private static @Nullable String phone(RowText row) {
		String text = row.read(Column.PHONE);
		if (text == null) {
			return null;
		}
		String phone = Phone.read(text);
		if (phone == null) {
			row.add(Rule.PHONE_INVALID, Column.PHONE, text);
		}
		return phone;
	}

}
