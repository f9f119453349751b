package org.mncares.portal.intake.rule;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.table.CellText;

/**
 * Which clinic a row is of, and whether it may be in this list.
 */
final class ClinicRules {

	private final Map<String, ListClinic> byCode = new HashMap<>();

	private final Map<String, ListClinic> withoutZeros = new HashMap<>();

	ClinicRules(ListContext context) {
		for (ListClinic clinic : context.clinics()) {
			String code = normalise(clinic.code());
			this.byCode.put(code, clinic);
			this.withoutZeros.put(stripZeros(code), clinic);
		}
	}

	/** The clinic's id; null where the row may not be in this list. */
	@Nullable Long read(RowText row) {
		String code = row.read(Column.CLINIC_ID);
		if (code == null) {
			return null;
		}
		ListClinic clinic = this.byCode.get(code);
		if (clinic == null) {
			clinic = this.byCode.get(normalise(code));
		}
		if (clinic == null) {
			row.add(unknown(code, row.isNumber(Column.CLINIC_ID)));
			return null;
		}
		if (!clinic.participating()) {
			row.add(Rule.CLINIC_NOT_PARTICIPATING, Column.CLINIC_ID, code);
			return null;
		}
		if (!clinic.declared()) {
			row.add(Rule.CLINIC_NOT_DECLARED, Column.CLINIC_ID, code);
			return null;
		}
		return clinic.id();
	}

	/** Spreadsheet programs take leading zeros off. */
	private Finding unknown(String code, boolean number) {
		ListClinic meant = this.withoutZeros.get(stripZeros(normalise(code)));
		if (meant != null && number) {
			return new Finding(Rule.LEADING_ZERO_LOST, Column.CLINIC_ID, code,
					"Excel has probably taken the leading zero: " + meant.code() + "?");
		}
		return new Finding(Rule.CLINIC_UNKNOWN, Column.CLINIC_ID, code, (meant != null)
				? "Did you mean " + meant.code() + "? Format the column as text to keep leading zeros." : null);
	}

	private static String normalise(String code) {
		return CellText.tidy(code).toUpperCase(Locale.ROOT);
	}

	private static String stripZeros(String code) {
		int at = 0;
		while (at < code.length() - 1 && code.charAt(at) == '0') {
			at++;
		}
		return code.substring(at);
	}

}
