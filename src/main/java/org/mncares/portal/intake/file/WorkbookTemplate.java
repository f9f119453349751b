package org.mncares.portal.intake.file;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.table.WorkbookOutput;

/**
 * The template as a workbook; cells are text, so that leading zeros stay, and date
 * columns show dates.
 */
final class WorkbookTemplate {

	private static final String EXAMPLE_COLOR = "767F87";

	private final Template template;

	WorkbookTemplate(Template template) {
		this.template = template;
	}

	void write(OutputStream output) throws IOException {
		try (Workbook workbook = WorkbookOutput.open(output)) {
			writeList(workbook.newWorksheet("Patient list"));
			writeClinics(workbook.newWorksheet("Clinics"));
			writeHelp(workbook.newWorksheet("Help"));
		}
	}

	private void writeList(Worksheet sheet) throws IOException {
		List<Column> columns = Column.ofTemplate();
		WorkbookOutput.header(sheet, columns.stream().map(Column::key).toList());
		for (int i = 0; i < columns.size(); i++) {
			Column column = columns.get(i);
			sheet.width(i, Math.clamp(column.key().length() + 3L, 12, 26));
			sheet.style(i).format(column.isDate() ? WorkbookOutput.DATE_FORMAT : WorkbookOutput.TEXT_FORMAT).set();
			String example = this.template.example(column);
			if (column.isDate() && !example.isEmpty()) {
				WorkbookOutput.date(sheet, 1, i, LocalDate.parse(example));
				sheet.style(1, i).italic().fontColor(EXAMPLE_COLOR).format(WorkbookOutput.DATE_FORMAT).set();
			}
			else if (!example.isEmpty()) {
				WorkbookOutput.text(sheet, 1, i, example);
				sheet.style(1, i).italic().fontColor(EXAMPLE_COLOR).format(WorkbookOutput.TEXT_FORMAT).set();
			}
		}
		sheet.finish();
	}

	private void writeClinics(Worksheet sheet) throws IOException {
		WorkbookOutput.header(sheet, List.of(Column.CLINIC_ID.key(), "name"));
		sheet.width(0, 14);
		sheet.width(1, 50);
		int row = 1;
		for (Template.Clinic clinic : this.template.clinics()) {
			WorkbookOutput.line(sheet, row++, List.of(clinic.code(), clinic.name()));
		}
		sheet.finish();
	}

	private void writeHelp(Worksheet sheet) throws IOException {
		WorkbookOutput.header(sheet, List.of("column", "needed", "what it is", "form", "also read as"));
		int[] widths = { 26, 22, 60, 60, 60 };
		for (int i = 0; i < widths.length; i++) {
			sheet.width(i, widths[i]);
		}
		int row = 1;
		for (Column column : Column.ofTemplate()) {
			WorkbookOutput.line(sheet, row++, List.of(column.key(), needed(column), column.meaning(), column.form(),
					String.join(", ", column.synonyms())));
		}
		WorkbookOutput.line(sheet, row + 1,
				List.of("Delete the example row on the sheet \"Patient list\" before you upload the list. "
						+ "Patients who died are part of the list; patients who opted out of research are not."));
		sheet.finish();
	}

	private static String needed(Column column) {
		return switch (column.need()) {
			case REQUIRED -> "In every row";
			case CONDITIONAL -> "For partner payors";
			case OPTIONAL, IGNORED -> "If you can query it";
		};
	}

}
