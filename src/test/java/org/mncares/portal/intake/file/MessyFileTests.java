package org.mncares.portal.intake.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Finding;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.intake.rule.SampleList;
import org.mncares.portal.table.TableNote;
import org.mncares.portal.table.TableReader;
import org.mncares.portal.table.Workbooks;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A list with all that people leave in one is read, said in full, and written back.
 */
class MessyFileTests {

	@TempDir
	Path temporary;

	@Test
	void everyNoteIsAFindingOfItsOwn() {
		for (TableNote.Kind kind : TableNote.Kind.values()) {
			Finding finding = PatientListFile
				.findings(List.of(new TableNote(kind, 2, List.of(3L, 5L), List.of("a", "b"))))
				.getFirst();
			assertThat(finding.rule().name()).isEqualTo(kind.name());
			assertThat(finding.rule().code()).isBetween("PL-036", "PL-045");
			assertThat(finding.hint()).endsWith(".");
			assertThat(kind.sentence()).endsWith(".");
		}
	}

	@Test
	void aMessyTextIsReadAndSaid() throws Exception {
		String header = String.join(",", SampleList.header());
		String row = String.join(",", SampleList.row().cells());
		String text = "Care coordination 2018\n\n" + header + "\n" + row + "\n\n" + header + "\n" + row
				+ "\nTotal,2\n\nSource: Epic\n";
		assertThat(said(text.getBytes(StandardCharsets.UTF_8))).containsExactly("PL-036 Row 1.", "PL-037 Row 8.",
				"PL-038 Row 10.", "PL-045 Row 6.");
	}

	@Test
	void aMessyWorkbookIsReadAndSaidAndSoIsItsCopyWithProblems() throws Exception {
		byte[] file = Workbooks.of((workbook) -> {
			workbook.createSheet("Read me").createRow(0).createCell(0).setCellValue("Hello");
			Sheet sheet = workbook.createSheet("List");
			sheet.createRow(0).createCell(1).setCellValue("Care coordination 2018");
			Workbooks.put(sheet.createRow(2), shifted(SampleList.header()));
			Workbooks.put(sheet.createRow(3), shifted(SampleList.row().cells()));
			Workbooks.put(sheet.createRow(5), shifted(SampleList.row().with(Column.SEX, "Q").cells()));
			sheet.getRow(5).createCell(indexOf(Column.ZIP)).setCellValue(2138);
			Workbooks.put(sheet.createRow(6), List.of("", "Total", "2"));
			sheet.getRow(3).setZeroHeight(true);
			sheet.setColumnHidden(indexOf(Column.CITY), true);
			sheet.addMergedRegion(CellRangeAddress.valueOf("B4:B5"));
		});
		List<String> notes = List.of("PL-036 Row 1.", "PL-037 Row 7.", "PL-039 Row 5.", "PL-040 Columns: A.",
				"PL-041 Read: \"List\". Not read: \"Read me\".", "PL-042 Row 4.", "PL-043 Columns: T (city).",
				"PL-044 Cells: B4:B5.");
		assertThat(said(file)).containsExactlyInAnyOrderElementsOf(notes);
		Checks checks = new Checks(this.temporary);
		List<RowFindings> findings = checks.check(file);
		assertThat(findings).singleElement().satisfies((row) -> {
			assertThat(row.row()).isEqualTo(6);
			assertThat(row.findings()).extracting(Finding::rule)
				.containsExactly(Rule.SEX_INVALID, Rule.LEADING_ZERO_LOST);
		});
		byte[] annotated = checks.annotate(file);
		assertThat(checks.check(annotated)).isEqualTo(findings);
		assertThat(said(annotated)).containsExactlyInAnyOrderElementsOf(
				notes.stream().filter((note) -> !note.matches("PL-04[14].*")).toList());
	}

	private static int indexOf(Column column) {
		return Column.ofTemplate().indexOf(column) + 1;
	}

	private static List<String> shifted(List<String> cells) {
		return Stream.concat(Stream.of(""), cells.stream()).toList();
	}

	private List<String> said(byte[] file) throws Exception {
		Checks checks = new Checks(this.temporary);
		try (TableReader table = checks.open(file)) {
			while (table.next() != null) {
				// To the end, where all is said.
			}
			return PatientListFile.findings(table.notes())
				.stream()
				.map((finding) -> finding.rule().code() + " " + finding.hint())
				.toList();
		}
	}

}
