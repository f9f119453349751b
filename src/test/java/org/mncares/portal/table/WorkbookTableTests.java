package org.mncares.portal.table;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Reading workbooks, made by another library or by hand.
 */
class WorkbookTableTests {

	@TempDir
	Path temporary;

	@AfterEach
	void nothingIsLeftBehind() {
		assertThat(this.temporary).isEmptyDirectory();
	}

	@Test
	void readsCellsOfEveryKind() throws Exception {
		byte[] file = Workbooks.of((workbook) -> {
			Sheet sheet = workbook.createSheet();
			Workbooks.put(sheet.createRow(0), List.of("clinic_id", "a", "b", "c", "d", "e", "f", "g"));
			Row row = sheet.createRow(3);
			row.createCell(0).setCellValue("0412");
			row.createCell(1).setCellValue(43101);
			row.createCell(2).setCellValue(12.50);
			row.createCell(3).setCellValue(true);
			dated(workbook, row, 4, "m/d/yyyy").setCellValue(LocalDate.of(2018, 1, 1));
			dated(workbook, row, 5, "[$-409]d\\-mmm\\-yy h:mm").setCellValue(LocalDateTime.of(2018, 3, 5, 14, 30));
			row.createCell(6).setCellFormula("B4+1");
			row.createCell(7).setCellErrorValue(FormulaError.NA.getCode());
		});
		List<RawRow> rows = new ReadTables(this.temporary).read(file);
		assertThat(rows).singleElement().satisfies((row) -> {
			assertThat(row.number()).isEqualTo(4);
			assertThat(row.cells()).containsExactly("0412", "43101", "12.5", "TRUE", "2018-01-01", "2018-03-05",
					"=B4+1", "#N/A");
		});
	}

	@Test
	void numbersAreReadAsTheirFormatShowsThem() throws Exception {
		byte[] file = Workbooks.of((workbook) -> {
			Sheet sheet = workbook.createSheet();
			Workbooks.put(sheet.createRow(0), List.of("zip", "a", "ssn", "b"));
			Row row = sheet.createRow(1);
			dated(workbook, row, 0, "00000").setCellValue(5501);
			dated(workbook, row, 1, "00000\\-0000").setCellValue(551131234);
			dated(workbook, row, 2, "000\\-00\\-0000").setCellValue(123456789);
			dated(workbook, row, 3, "0.00").setCellValue(5);
		});
		ReadTables checks = new ReadTables(this.temporary);
		assertThat(checks.read(file).getFirst().cells()).containsExactly("05501", "55113-1234", "123-45-6789", "5");
	}

	@Test
	void datesOfTheMacintoshCountFromAnotherDay() throws Exception {
		byte[] file = Workbooks.of((workbook) -> {
			((org.apache.poi.xssf.usermodel.XSSFWorkbook) workbook).getCTWorkbook()
				.addNewWorkbookPr()
				.setDate1904(true);
			Sheet sheet = workbook.createSheet();
			sheet.createRow(0).createCell(0).setCellValue("dob");
			dated(workbook, sheet.createRow(1), 0, "yyyy-mm-dd").setCellValue(39_448);
		});
		assertThat(new ReadTables(this.temporary).read(file).getFirst().cells()).containsExactly("2012-01-02");
	}

	@Test
	void readsTheFirstSheetThatCanBeSeenAndFindsItsHeaderLower() throws Exception {
		byte[] file = Workbooks.of((workbook) -> {
			workbook.createSheet("hidden").createRow(0).createCell(0).setCellValue("no");
			Sheet sheet = workbook.createSheet("list");
			Workbooks.put(sheet.createRow(2), List.of("MRN", "sex"));
			Workbooks.put(sheet.createRow(3), List.of("A1", "F"));
			workbook.setSheetHidden(0, true);
			workbook.setActiveSheet(1);
		});
		try (TableReader table = new ReadTables(this.temporary).open(file)) {
			assertThat(table.header()).containsExactly("MRN", "sex");
			assertThat(table.headerRow()).isEqualTo(3);
			assertThat(table.next().number()).isEqualTo(4);
			assertThat(table.format()).isEqualTo(new TableFormat.Workbook());
		}
	}

	@Test
	void thePrivateCopyIsForNobodyElseAndGoneAsSoonAsItIsOpen() throws Exception {
		byte[] file = Workbooks.ofTexts(List.of("MRN"), List.of(List.of("1")));
		Set<String> seen = new HashSet<>();
		Original original = () -> new FilterInputStream(new ByteArrayInputStream(file)) {

			@Override
			public int read(byte[] bytes, int offset, int length) throws IOException {
				try (var files = Files.list(WorkbookTableTests.this.temporary)) {
					files.map(WorkbookTableTests::permissions).forEach(seen::add);
				}
				return super.read(bytes, offset, length);
			}

		};
		try (TableReader table = TableReader.open(original, "MRN"::equals, FileLimits.DEFAULT, this.temporary)) {
			assertThat(seen).containsExactly("rw-------");
			assertThat(this.temporary).isEmptyDirectory();
			assertThat(table.next()).isNotNull();
		}
	}

	@Test
	void protectedAndOldWorkbooksAreToldApart() throws Exception {
		byte[] workbook = Workbooks.ofTexts(List.of("MRN"), List.of());
		assertThat(refused(Workbooks.encrypted(workbook))).isEqualTo(TableProblem.PASSWORD_PROTECTED);
		try (Workbook old = new HSSFWorkbook()) {
			old.createSheet().createRow(0).createCell(0).setCellValue("MRN");
			assertThat(refused(Workbooks.bytes(old))).isEqualTo(TableProblem.OLD_WORKBOOK);
		}
		byte[] other = { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3 };
		assertThat(refused(other)).isEqualTo(TableProblem.NOT_A_TABLE);
	}

	@Test
	void otherZipFilesAreNoTables() throws Exception {
		byte[] empty = Workbooks.with(new byte[0], "list.csv", "MRN\n1\n".getBytes(StandardCharsets.UTF_8));
		assertThat(refused(empty)).isEqualTo(TableProblem.NOT_A_TABLE);
		assertThat(refused(Workbooks.with(new byte[0], "content.xml", new byte[3])))
			.isEqualTo(TableProblem.NOT_A_TABLE);
		assertThat(refused(Workbooks.with(new byte[0], "xl/workbook.bin", new byte[3])))
			.isEqualTo(TableProblem.NOT_A_TABLE);
	}

	@Test
	void aWorkbookCutOffIsBroken() throws Exception {
		byte[] workbook = Workbooks.ofTexts(List.of("MRN"), List.of(List.of("1")));
		assertThat(refused(Arrays.copyOf(workbook, workbook.length / 2))).isEqualTo(TableProblem.BROKEN_WORKBOOK);
		assertThat(refused(new byte[] { 'P', 'K', 3, 4 })).isEqualTo(TableProblem.BROKEN_WORKBOOK);
	}

	@Test
	void aBombIsRefusedBeforeItIsRead() throws Exception {
		byte[] workbook = Workbooks.ofTexts(List.of("MRN"), List.of(List.of("1")));
		byte[] zeros = ("<sst>" + "<x/>".repeat(5_000_000) + "</sst>").getBytes(StandardCharsets.UTF_8);
		assertThat(refused(Workbooks.with(workbook, "xl/worksheets/sheet1.xml", zeros)))
			.isEqualTo(TableProblem.WORKBOOK_TOO_LARGE);
		assertThat(refused(Workbooks.with(workbook, "xl/media/image1.png", zeros)))
			.isEqualTo(TableProblem.WORKBOOK_TOO_LARGE);
	}

	@Test
	void definitionsInItsPartsAreRefused() throws Exception {
		byte[] workbook = Workbooks.ofTexts(List.of("MRN"), List.of(List.of("1")));
		byte[] laughs = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\">]><sst>&a;</sst>"
			.getBytes(StandardCharsets.UTF_8);
		assertThat(refused(Workbooks.with(workbook, "xl/sharedStrings.xml", laughs)))
			.isEqualTo(TableProblem.BROKEN_WORKBOOK);
	}

	@Test
	void aCellOfTenMegabytesIsRefused() throws Exception {
		StringBuilder noise = new StringBuilder();
		for (int i = 0; i < 1_500_000; i++) {
			noise.append(Integer.toString(i * 7919, 36));
		}
		assertThat(refused(Workbooks
			.withSheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + noise + "</t></is></c></row>")))
			.isEqualTo(TableProblem.CELL_TOO_LONG);
	}

	@Test
	void aCellOfManyPiecesIsRefused() throws Exception {
		StringBuilder pieces = new StringBuilder();
		for (int i = 0; i < 40_000; i++) {
			pieces.append("<r><t>").append(Integer.toString(i * 7919, 36)).append("</t></r>");
		}
		assertThat(refused(
				Workbooks.withSheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>" + pieces + "</is></c></row>")))
			.isEqualTo(TableProblem.CELL_TOO_LONG);
	}

	@Test
	void columnsBeyondTheLimitAreRefusedWithoutRoomForThem() throws Exception {
		assertThat(refused(Workbooks.withSheet("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>")))
			.isEqualTo(TableProblem.TOO_MANY_COLUMNS);
		assertThat(refused(Workbooks.withSheet("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>")))
			.isEqualTo(TableProblem.BROKEN_WORKBOOK);
	}

	@Test
	void damagedSheetsAreBrokenAndNothingWorse() throws Exception {
		for (String rows : List.of("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99999</v></c></row>",
				"<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2000000000</v></c></row>",
				"<row r=\"1048577\"><c r=\"A1048577\"><v>1</v></c></row>",
				"<row r=\"1\"><c r=\"A1\" t=\"zz\"><v>1</v></c></row>", "<row r=\"1\"><c r=\"1\"><v>1</v></c></row>",
				"<row r=\"1\"><c r=\"A1\"><v>1</v></row>", "<row r=\"x\"><c r=\"A1\"><v>1</v></c></row>",
				"<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")) {
			assertThat(refused(Workbooks.withSheet(rows))).as(rows).isEqualTo(TableProblem.BROKEN_WORKBOOK);
		}
	}

	@Test
	void aHugeNumberIsItsOwnText() throws Exception {
		byte[] file = Workbooks.withSheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>MRN</t></is></c></row>"
				+ "<row r=\"2\"><c r=\"A2\"><v>1E+999999999</v></c></row><row r=\"3\"><c r=\"A3\"><v>1.2E3</v></c></row>");
		List<RawRow> rows = new ReadTables(this.temporary).read(file);
		assertThat(rows).extracting((row) -> row.cell(0)).containsExactly("1E+999999999", "1200");
		assertThat(new ReadTables(this.temporary).annotate(file)).isNotEmpty();
	}

	@Test
	void anEmptySheetIsAnEmptyFile() throws Exception {
		assertThat(refused(Workbooks.withSheet(""))).isEqualTo(TableProblem.EMPTY_FILE);
	}

	@Test
	void theLimitOfTheFileHoldsForItsCopy() throws Exception {
		byte[] file = Workbooks.ofTexts(List.of("MRN"), List.of());
		FileLimits small = new FileLimits(1000, 500, 100, 1000, 1 << 20, 200, 1 << 20, 100);
		UnreadableTable ex = catchThrowableOfType(UnreadableTable.class,
				() -> new ReadTables(this.temporary).open(file, small));
		assertThat(ex.problem()).isEqualTo(TableProblem.FILE_TOO_LARGE);
	}

	private static org.apache.poi.ss.usermodel.Cell dated(Workbook workbook, Row row, int column, String format) {
		CellStyle style = workbook.createCellStyle();
		style.setDataFormat(workbook.createDataFormat().getFormat(format));
		org.apache.poi.ss.usermodel.Cell cell = row.createCell(column);
		cell.setCellStyle(style);
		return cell;
	}

	private static String permissions(Path file) {
		try {
			return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private TableProblem refused(byte[] file) {
		UnreadableTable ex = catchThrowableOfType(UnreadableTable.class,
				() -> new ReadTables(this.temporary).read(file));
		assertThat(ex).isNotNull();
		return ex.problem();
	}

}
