package org.mncares.portal.survey;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mncares.portal.organization.ClinicView;

/**
 * The exported table with one row a clinic.
 */
class ClinicTable {

	/** What stands before the answers, and what it means. */
	static final Map<String, String> HEAD = Codebook.ordered("care_system_code", "The care system's code",
			"clinic_code", "The clinic's code", "clinic_name", "The clinic's name", "submission",
			"Counts the care system's submissions from 1; the latest", "instrument_version",
			"The version of the instrument that was answered", "signed_at", "When it was signed, in UTC");

	private final List<Column> columns;

	ClinicTable(List<Column> columns) {
		this.columns = Column.of(columns, true);
	}

	void writeHead(Writer out) {
		List<String> cells = new ArrayList<>(HEAD.keySet());
		this.columns.forEach((column) -> cells.add(column.item().linkId()));
		Csv.head(out, cells);
	}

	/** One row for each of the clinics with an answer. */
	void write(Writer out, SubmissionView submission, List<ClinicView> clinics, Map<AnswerKey, List<String>> answers) {
		for (ClinicView clinic : clinics) {
			List<String> given = this.columns.stream()
				.map((column) -> Column
					.cell(answers.getOrDefault(AnswerKey.of(column.item().linkId(), clinic.id()), List.of())))
				.toList();
			if (given.stream().anyMatch((cell) -> !cell.isEmpty())) {
				List<String> cells = new ArrayList<>(List.of(clinic.careSystemCode(), clinic.code(), clinic.name(),
						Integer.toString(submission.number()), Integer.toString(submission.instrumentVersion()),
						submission.signedAt().toString()));
				cells.addAll(given);
				Csv.line(out, cells);
			}
		}
	}

}
