package org.mncares.portal.intake.rule;

import org.jspecify.annotations.Nullable;

/**
 * The rules of the care system's own patient ID.
 */
final class IdRules {

	private static final String EXAMPLE = "EXAMPLE";

	private IdRules() {
	}

	/** The patient ID; null where there is none that can be used. */
	static @Nullable String patientId(RowText row) {
		String id = row.read(Column.PATIENT_ID);
		if (id == null) {
			return null;
		}
		if (isRounded(id) || isCut(row, Column.PATIENT_ID, id)) {
			row.add(Rule.ID_AS_NUMBER, Column.PATIENT_ID, id);
			return null;
		}
		if (Ssn.isWritten(id)) {
			row.add(Rule.PATIENT_ID_SSN, Column.PATIENT_ID, null);
			return null;
		}
		return id;
	}

	/** Whether this is the example row of the template. */
	static boolean isExample(RowText row) {
		String id = row.given(Column.PATIENT_ID);
		return id != null && id.regionMatches(true, 0, EXAMPLE, 0, EXAMPLE.length());
	}

	/** A spreadsheet program keeps fifteen digits of a number; what follows is lost. */
	static boolean isCut(RowText row, Column column, String id) {
		return id.length() > 15 && row.isNumber(column);
	}

	/** Whether a spreadsheet program made a rounded number of an ID, such as 1.23E+11. */
	static boolean isRounded(String id) {
		int e = id.indexOf("E+");
		if (e < 1 || e + 2 >= id.length()) {
			return false;
		}
		for (int i = 0; i < id.length(); i++) {
			char c = id.charAt(i);
			boolean digit = c >= '0' && c <= '9';
			if (!digit && i != e && i != e + 1 && !(c == '.' && i == 1)) {
				return false;
			}
		}
		return true;
	}

}
