package org.mncares.portal.intake.preview.web;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.table.CellText;

/**
 * Whom to look up: by the care system's own ID, or by the number of the row.
 *
 * @param patient the ID
 * @param row the row's number
 */
record PatientForm(String patient, String row) {

	static final PatientForm EMPTY = new PatientForm("", "");

	private static final int LONGEST = 100;

	PatientForm(@Nullable String patient, @Nullable String row) {
		this.patient = (patient != null) ? CellText.tidy(patient) : "";
		this.row = (row != null) ? row.strip().replace(",", "") : "";
	}

	/** What is wrong with what was typed, empty when nothing is. */
	String problem() {
		if (this.patient.isEmpty() && this.row.isEmpty()) {
			return "Type a patient ID or the number of a row.";
		}
		if (!this.patient.isEmpty() && !this.row.isEmpty()) {
			return "Type either a patient ID or the number of a row, not both.";
		}
		if (this.patient.length() > LONGEST) {
			return "This is longer than any patient ID. Type the ID as it stands in your file.";
		}
		return (this.row.isEmpty() || this.row.matches("[1-9]\\d{0,8}")) ? ""
				: "Type the number of the row as your own program shows it, such as 14.";
	}

	int number() {
		return Integer.parseInt(this.row);
	}

	/** Says that nothing was found; names nobody. */
	String notFound() {
		return this.patient.isEmpty() ? "No patient stands in this row. The first patient is below the column names."
				: "No row of this list has this patient ID. Look for it as it stands in your file, or use the row number.";
	}

	@Override
	public String toString() {
		return "PatientForm[]";
	}

}
