package org.mncares.portal.intake.handback;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mncares.portal.intake.file.PatientListFile;
import org.mncares.portal.intake.file.RowFindings;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.ColumnChoices;
import org.mncares.portal.intake.rule.ColumnMapping;
import org.mncares.portal.intake.rule.Correction;
import org.mncares.portal.intake.rule.Corrections;
import org.mncares.portal.intake.rule.RowCheck;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.intake.rule.SampleList;
import org.mncares.portal.table.MarkColors;
import org.mncares.portal.table.RawRow;
import org.mncares.portal.table.SummarySheet;
import org.mncares.portal.table.TableNote;
import org.mncares.portal.table.TableReader;
import org.mncares.portal.table.Workbooks;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person's own workbook comes back with what is wrong marked in it, and nothing else
 * changed.
 */
class HandBackTests {

	private static final int SEX = SampleList.header().indexOf(Column.SEX.key());

	private static final int BORN = SampleList.header().indexOf(Column.DATE_OF_BIRTH.key());

	private static final int ID = SampleList.header().indexOf(Column.PATIENT_ID.key());

	@TempDir
	Path temporary;

	@Test
	void keepsSheetsLooksAndFormulas() throws Exception {
		byte[] workbook = list((book) -> {
			XSSFSheet list = book.getSheet("List");
			list.setColumnWidth(2, 40 * 256);
			list.createFreezePane(1, 1);
			XSSFCellStyle blue = book.createCellStyle();
			blue.setFillForegroundColor(new XSSFColor(new byte[] { 0, 0, (byte) 255 }));
			blue.setFillPattern(FillPatternType.SOLID_FOREGROUND);
			XSSFFont bold = book.createFont();
			bold.setBold(true);
			blue.setFont(bold);
			list.getRow(0).getCell(0).setCellStyle(blue);
			list.getRow(1).getCell(SEX).setCellStyle(blue);
			list.getRow(2).getCell(ID).setCellFormula("\"P\"&(1+1)");
			XSSFSheet other = book.createSheet("My notes");
			other.createRow(0).createCell(0).setCellValue("call the clinic");
			book.createSheet(SummarySheet.NAME).createRow(0).createCell(0).setCellValue("my own summary");
		}, "Q", "F");
		try (XSSFWorkbook back = open(handBack(workbook, Corrections.NONE))) {
			assertThat(back).extracting((sheet) -> sheet.getSheetName())
				.containsExactly("List", "My notes", SummarySheet.NAME, SummarySheet.NAME + " 2");
			XSSFSheet list = back.getSheet("List");
			assertThat(list.getColumnWidth(2)).isEqualTo(40 * 256);
			assertThat(list.getPaneInformation().isFreezePane()).isTrue();
			assertThat(color(list.getRow(0).getCell(0))).isEqualTo("0000FF");
			assertThat(color(list.getRow(1).getCell(SEX))).isEqualTo(MarkColors.ERROR);
			assertThat(list.getRow(1).getCell(SEX).getCellStyle().getFont().getBold()).isTrue();
			assertThat(list.getRow(2).getCell(ID).getCellType()).isEqualTo(CellType.FORMULA);
			assertThat(back.getSheet("My notes").getRow(0).getCell(0).getStringCellValue())
				.isEqualTo("call the clinic");
			assertThat(list.getRow(0).getCell(SampleList.header().size()).getStringCellValue()).isEqualTo("problems");
		}
	}

	@Test
	void commentsHoldTheSentenceAndNoMore() throws Exception {
		try (XSSFWorkbook back = open(handBack(list((book) -> {
		}, "Secret value", "F"), Corrections.NONE))) {
			Map<CellAddress, XSSFComment> comments = back.getSheet("List").getCellComments();
			assertThat(comments).containsOnlyKeys(new CellAddress(1, SEX));
			String text = comments.get(new CellAddress(1, SEX)).getString().getString();
			assertThat(text).startsWith(Rule.SEX_INVALID.code() + " " + Rule.SEX_INVALID.title())
				.doesNotContain("Secret");
			XSSFSheet summary = back.getSheet(SummarySheet.NAME);
			StringBuilder said = new StringBuilder();
			summary.forEach((row) -> row.forEach((cell) -> said.append(cell).append('\n')));
			assertThat(said).startsWith(SummarySheet.MARK)
				.contains("List 7, checked on 2021-06-03", Rule.SEX_INVALID.title())
				.doesNotContain("Secret", SampleList.row().cells().get(ID));
		}
	}

	@Test
	void mendedAndUploadedAgainItIsClean() throws Exception {
		byte[] back = handBack(list((book) -> {
		}, "Q", "F"), Corrections.NONE);
		byte[] mended;
		try (XSSFWorkbook workbook = open(back)) {
			workbook.getSheet("List").getRow(1).getCell(SEX).setCellValue("F");
			mended = Workbooks.bytes(workbook);
		}
		assertThat(check(mended)).isEmpty();
		assertThat(notes(mended)).isEmpty();
		try (XSSFWorkbook again = open(handBack(mended, Corrections.NONE))) {
			XSSFSheet list = again.getSheet("List");
			assertThat(list.getCellComments()).isEmpty();
			assertThat(list.getRow(1).getCell(SEX).getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
			XSSFCell problems = list.getRow(1).getCell(SampleList.header().size());
			assertThat(problems.getCellType()).isEqualTo(CellType.BLANK);
			assertThat(list.getRow(0).getLastCellNum()).isEqualTo((short) (SampleList.header().size() + 1));
			assertThat(again.getNumberOfSheets()).isEqualTo(2);
		}
	}

	@Test
	void correctionsAreWrittenAsWhatStoodThere() throws Exception {
		byte[] workbook = list((book) -> {
			XSSFRow row = book.getSheet("List").getRow(1);
			XSSFCellStyle day = book.createCellStyle();
			day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
			row.getCell(BORN).setCellValue(LocalDate.of(2050, 1, 1));
			row.getCell(BORN).setCellStyle(day);
			book.getSheet("List").getRow(2).getCell(ID).setCellFormula("1+1");
		}, "Q", "F");
		Corrections corrections = Corrections.of(List.of(new Correction(2L, Column.SEX, "Q", "=F"),
				new Correction(2L, Column.DATE_OF_BIRTH, "2050-01-01", "1950-01-01"),
				new Correction(3L, Column.PATIENT_ID, "", "00123")));
		try (XSSFWorkbook back = open(handBack(workbook, corrections))) {
			XSSFRow row = back.getSheet("List").getRow(1);
			assertThat(row.getCell(SEX).getStringCellValue()).isEqualTo("'=F");
			assertThat(row.getCell(BORN).getLocalDateTimeCellValue()).hasToString("1950-01-01T00:00");
			XSSFCell id = back.getSheet("List").getRow(2).getCell(ID);
			assertThat(id.getCellType()).isEqualTo(CellType.STRING);
			assertThat(id.getStringCellValue()).isEqualTo("00123");
		}
	}

	@Test
	void whatCannotBeKeptComesBackAsItsTable() throws Exception {
		byte[] program = Workbooks.with(list((book) -> book.createSheet("Other"), "Q", "F"), "xl/vbaProject.bin",
				new byte[10]);
		assertTableAlone(program);
		byte[] broken = Workbooks.with(list((book) -> book.createSheet("Other"), "Q", "F"), "xl/worksheets/sheet2.xml",
				"<worksheet><broken".getBytes(StandardCharsets.UTF_8));
		assertTableAlone(broken);
		byte[] noise = new byte[17 << 20];
		new Random(7).nextBytes(noise);
		byte[] large = Workbooks.with(list((book) -> book.createSheet("Other"), "Q", "F"), "xl/media/a.png", noise);
		assertTableAlone(large);
	}

	private void assertTableAlone(byte[] workbook) throws Exception {
		try (XSSFWorkbook back = open(handBack(workbook, Corrections.NONE))) {
			assertThat(back).extracting((sheet) -> sheet.getSheetName())
				.containsExactly("Patient list", SummarySheet.NAME);
			XSSFSheet list = back.getSheetAt(0);
			assertThat(color(list.getRow(1).getCell(SEX))).isEqualTo(MarkColors.ERROR);
			assertThat(list.getRow(1).getCell(SEX).getCellComment().getString().getString())
				.startsWith(Rule.SEX_INVALID.code());
			assertThat(back.getSheetAt(1).getRow(9).getCell(0).getStringCellValue())
				.contains("colours, formulas and other sheets could not be kept");
		}
		assertThat(this.temporary).isEmptyDirectory();
	}

	@Test
	void whatIsTooLargeForMemoryComesBackAsItsTable() throws Exception {
		byte[] workbook = list((book) -> {
			XSSFSheet list = book.getSheet("List");
			for (int i = 3; i < 6_000; i++) {
				Workbooks.put(list.createRow(i), SampleList.row().with(Column.PATIENT_ID, "P" + i).cells());
				list.getRow(i).getCell(SEX).setCellValue("Fem");
			}
		}, "Q", "F");
		try (XSSFWorkbook back = open(handBack(workbook, Corrections.NONE))) {
			assertThat(back.getSheetName(0)).isEqualTo("Patient list");
			assertThat(color(back.getSheetAt(0).getRow(5_999).getCell(SEX))).isEqualTo(MarkColors.ERROR);
		}
	}

	private static String color(XSSFCell cell) {
		return cell.getCellStyle().getFillForegroundColorColor().getARGBHex().substring(2);
	}

	private static byte[] list(Change change, String... sexes) throws Exception {
		List<List<String>> rows = new ArrayList<>();
		for (String sex : sexes) {
			rows.add(SampleList.row().with(Column.SEX, sex).with(Column.PATIENT_ID, "P" + rows.size()).cells());
		}
		try (XSSFWorkbook workbook = open(Workbooks.ofTexts(SampleList.header(), rows))) {
			change.in(workbook);
			return Workbooks.bytes(workbook);
		}
	}

	private static XSSFWorkbook open(byte[] workbook) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(workbook));
	}

	private byte[] handBack(byte[] workbook, Corrections corrections) throws Exception {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		ListSummary summary = new ListSummary("7", LocalDate.of(2021, 6, 3), 2, 0,
				List.of(new ListSummary.Problem(Rule.SEX_INVALID, Column.SEX, 1, 1)));
		new HandBack(() -> new ByteArrayInputStream(workbook), ColumnChoices.NONE,
				corrections.over(ColumnMapping.of(SampleList.header())), this.temporary)
			.write(check(workbook).iterator(), summary, output);
		return output.toByteArray();
	}

	private List<TableNote> notes(byte[] workbook) throws Exception {
		try (TableReader table = PatientListFile.open(() -> new ByteArrayInputStream(workbook), this.temporary)) {
			while (table.next() != null) {
				assertThat(table.sheet()).isEqualTo("List");
			}
			return table.notes();
		}
	}

	private List<RowFindings> check(byte[] workbook) throws Exception {
		try (TableReader table = PatientListFile.open(() -> new ByteArrayInputStream(workbook), this.temporary)) {
			RowCheck check = new RowCheck(SampleList.CONTEXT, ColumnMapping.of(table.header()));
			List<RowFindings> findings = new ArrayList<>();
			for (RawRow row = table.next(); row != null; row = table.next()) {
				var found = check.check(row).findings();
				if (!found.isEmpty()) {
					findings.add(new RowFindings(row.number(), found));
				}
			}
			return findings;
		}
	}

	/**
	 * What a person does with a workbook.
	 */
	private interface Change {

		void in(XSSFWorkbook workbook) throws IOException;

	}

}
