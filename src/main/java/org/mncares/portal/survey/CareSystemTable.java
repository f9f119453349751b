package org.mncares.portal.survey;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.organization.CareSystemView;

/**
 * The exported table with one row a care system.
 */
class CareSystemTable {

	/** What stands before the answers, and what it means. */
	static final Map<String, String> HEAD = Codebook.ordered("care_system_code", "The care system's code",
			"care_system_name", "The care system's name", "submission", "Counts its submissions from 1; the latest",
			"instrument_version", "The version of the instrument that it answered", "signed_at",
			"When it was signed, in UTC", "returned", "Whether the study returned it and the next is awaited");

	private final List<Column> columns;

	CareSystemTable(List<Column> columns) {
		this.columns = Column.of(columns, false);
	}

	void writeHead(Writer out) {
		List<String> cells = new ArrayList<>(HEAD.keySet());
		this.columns.forEach((column) -> cells.add(column.item().linkId()));
		Csv.head(out, cells);
	}

	void write(Writer out, @Nullable CareSystemView careSystem, SubmissionView submission,
			Map<AnswerKey, List<String>> answers) {
		List<String> cells = new ArrayList<>(
				List.of((careSystem != null) ? careSystem.code() : "", (careSystem != null) ? careSystem.name() : "",
						Integer.toString(submission.number()), Integer.toString(submission.instrumentVersion()),
						submission.signedAt().toString(), Boolean.toString(submission.isReturned())));
		this.columns.forEach((column) -> cells
			.add(Column.cell(answers.getOrDefault(AnswerKey.of(column.item().linkId()), List.of()))));
		Csv.line(out, cells);
	}

}
