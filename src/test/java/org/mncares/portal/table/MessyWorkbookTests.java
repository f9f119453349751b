package org.mncares.portal.table;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Workbooks as people keep them.
 */
class MessyWorkbookTests {

	private static final List<String> HEADER = List.of("clinic_id", "patient_id", "last_name", "first_name", "dob");

	private static final List<String> XIONG = List.of("0412", "A1", "Xiong", "Mai", "1950-01-02");

	@TempDir
	Path temporary;

	@Test
	void theSheetIsChosenByItsHeaderAndTheOthersAreNamed() throws Exception {
		Read read = read((workbook) -> {
			rows(workbook.createSheet("Read me"), 0, List.of("This is our list", "of patients", "in two", "sheets"));
			rows(workbook.createSheet("Clinics"), 0, List.of("clinic_id", "name"), List.of("0412", "Lake"));
			rows(workbook.createSheet("Old"), 0, HEADER, XIONG);
			rows(workbook.createSheet("Patients"), 3, HEADER, XIONG);
			workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
		});
		assertThat(read.headerRow()).isEqualTo(4);
		assertThat(read.numbers()).containsExactly(5L);
		assertThat(read.notes()).extracting(TableNote::kind, TableNote::where)
			.containsExactly(tuple(TableNote.Kind.OTHER_SHEETS,
					"Read: \"Patients\". Not read: \"Read me\", \"Clinics\", \"Old\" (hidden)."));
	}

	@Test
	void emptySheetsAreNoneToChoose() throws Exception {
		Read read = read((workbook) -> {
			workbook.createSheet("Sheet1");
			rows(workbook.createSheet("Sheet2"), 0, List.of("Nr", "Name"), List.of("1", "Xiong"));
		});
		assertThat(read.header()).containsExactly("Nr", "Name");
	}

	@Test
	void hiddenAndFilteredRowsAndColumnsAreReadAndSaid() throws Exception {
		Read read = read((workbook) -> {
			Sheet sheet = workbook.createSheet();
			rows(sheet, 0, HEADER, XIONG, XIONG, XIONG, XIONG);
			sheet.getRow(2).setZeroHeight(true);
			sheet.getRow(4).setZeroHeight(true);
			sheet.setColumnHidden(3, true);
			sheet.setColumnHidden(9, true);
			sheet.setAutoFilter(CellRangeAddress.valueOf("A1:E5"));
		});
		assertThat(read.numbers()).containsExactly(2L, 3L, 4L, 5L);
		assertThat(read.notes()).containsExactlyInAnyOrder(
				TableNote.ofRows(TableNote.Kind.HIDDEN_ROWS, 2, List.of(3L, 5L)),
				TableNote.ofTexts(TableNote.Kind.HIDDEN_COLUMNS, List.of("D (first_name)")));
	}

	@Test
	void aMergedHeaderNamesAllColumnsBeneathIt() throws Exception {
		Read read = read((workbook) -> {
			Sheet sheet = workbook.createSheet();
			rows(sheet, 0, List.of("All patients of 2018"), List.of("MRN", "Name", "", "dob", "Race"),
					List.of("", "last_name", "first_name"), List.of("A1", "Xiong", "Mai", "1950-01-02", "2", "6"),
					List.of("A2", "Doe", "Jo", "1950-01-02", "6", "7"));
			for (String range : List.of("A1:F1", "A2:A3", "B2:C2", "D2:D3", "E2:F3")) {
				sheet.addMergedRegion(CellRangeAddress.valueOf(range));
			}
		});
		assertThat(read.header()).containsExactly("MRN", "last_name", "first_name", "dob", "Race", "Race (2)");
		assertThat(read.headerRow()).isEqualTo(3);
		assertThat(read.numbers()).containsExactly(4L, 5L);
		assertThat(read.notes()).contains(TableNote.ofRows(TableNote.Kind.TITLE_ROWS, 2, List.of(1L, 2L)),
				TableNote.ofTexts(TableNote.Kind.MERGED_CELLS, List.of("A2:A3", "D2:D3", "E2:F3")));
	}

	@Test
	void mergedCellsAmongThePatientsAreSaid() throws Exception {
		Read read = read((workbook) -> {
			Sheet sheet = workbook.createSheet();
			rows(sheet, 0, HEADER, XIONG, List.of("", "A2", "Doe", "Jo", "1951-01-01"));
			sheet.addMergedRegion(CellRangeAddress.valueOf("A2:A3"));
		});
		assertThat(read.rows().getLast().cell(0)).isEmpty();
		assertThat(read.notes()).containsExactly(TableNote.ofTexts(TableNote.Kind.MERGED_CELLS, List.of("A2:A3")));
		assertThat(read.notes().getFirst().where()).isEqualTo("Cells: A2:A3.");
	}

	@Test
	void formulasAreReadByTheValueThatWasKept() throws Exception {
		byte[] file = Workbooks.withSheet(
				"""
						<row r="1"><c r="A1" t="inlineStr"><is><t>clinic_id</t></is></c></row>
						<row r="2"><c r="A2" t="str"><f>"0"&amp;412</f><v>0412</v></c><c r="B2"><f>1+1</f><v>2</v></c>
						<c r="C2"><f>A1</f></c><c r="D2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E2" t="b"><f>TRUE</f><v>1</v></c>
						<c r="F2" t="str"><f>""</f><v></v></c><c r="G2"><f t="shared" si="4"/></c><c r="H2"><v>3</v></c></row>""");
		RawRow row = read(file).rows().getFirst();
		assertThat(row.cells()).containsExactly("0412", "2", "=A1", "#DIV/0!", "TRUE", "", "=", "3");
		assertThat(List.of(0, 1, 3, 4)).allMatch(row::isFormula);
		assertThat(List.of(2, 5, 6, 7)).noneMatch(row::isFormula);
		assertThat(List.of(1, 7)).allMatch(row::isNumber);
		assertThat(row.isNumber(0)).isFalse();
	}

	@Test
	void cellsTellNumbersFromTextAndDays() throws Exception {
		Read read = read((workbook) -> {
			Sheet sheet = workbook.createSheet();
			rows(sheet, 0, List.of("zip", "MRN", "dob", "a", "b"));
			Row row = sheet.createRow(1);
			row.createCell(0).setCellValue(2138);
			row.createCell(1).setCellValue("0042");
			styled(workbook, row, 2, "m/d/yyyy").setCellValue(LocalDate.of(1950, 3, 4));
			styled(workbook, row, 3, "00000").setCellValue(2138);
			row.createCell(4).setCellValue(1.0E15);
		});
		RawRow row = read.rows().getFirst();
		assertThat(row.cells()).containsExactly("2138", "0042", "1950-03-04", "02138", "1000000000000000");
		assertThat(List.of(0, 4)).allMatch(row::isNumber);
		assertThat(List.of(1, 2, 3)).noneMatch(row::isNumber);
		assertThat(row.isDate(2)).isTrue();
	}

	@Test
	void daysAreCountedFrom1904WhereTheWorkbookSaysSo() throws Exception {
		Read read = read((workbook) -> {
			((XSSFWorkbook) workbook).getCTWorkbook().addNewWorkbookPr().setDate1904(true);
			Sheet sheet = workbook.createSheet();
			rows(sheet, 0, List.of("dob", "MRN"));
			for (int i = 0; i < 3; i++) {
				styled(workbook, sheet.createRow(i + 1), 0, "yyyy-mm-dd").setCellValue(List.of(0, 1, 41_640).get(i));
			}
		});
		assertThat(read.rows()).extracting((row) -> row.cell(0))
			.containsExactly("1904-01-01", "1904-01-02", "2018-01-02");
	}

	@Test
	void textsAreReadAsAPersonSeesThem() throws Exception {
		byte[] file = Workbooks.withSheet(
				"""
						<row r="1"><c r="A1" t="inlineStr"><is><t>clinic_id</t></is></c></row>
						<row r="2"><c r="A2" t="inlineStr"><is><r><t>Nguy</t></r><r><t>ễn</t></r><rPh sb="0" eb="1"><t>no</t></rPh></is></c>
						<c r="B2" t="inlineStr"><is><t>a_x000D_b_x005F_x000D__xZZZZ_</t></is></c>
						<c r="C2" t="d"><v>2018-03-05T14:30:00</v></c><c r="D2" t="d"><v>2018-99-05</v></c></row>""");
		RawRow row = read(file).rows().getFirst();
		assertThat(row.cells()).containsExactly("Nguyễn", "a\rb_x000D__xZZZZ_", "2018-03-05", "2018-99-05");
		assertThat(row.isDate(2)).isTrue();
		assertThat(row.isDate(3)).isFalse();
	}

	@Test
	void totalsTitlesAndHiddenRowsStayInTheFileWithProblems() throws Exception {
		byte[] file = Workbooks.of((workbook) -> {
			Sheet sheet = workbook.createSheet("x");
			rows(sheet, 0, List.of("Our list"), List.of(), HEADER, XIONG, XIONG);
			sheet.getRow(4).setZeroHeight(true);
			sheet.setColumnHidden(1, true);
			Row total = sheet.createRow(6);
			total.createCell(0).setCellValue("Total");
			total.createCell(4).setCellValue(2);
		});
		ReadTables tables = new ReadTables(this.temporary);
		byte[] annotated = tables.annotate(file);
		Read read = read(annotated);
		assertThat(read.numbers()).containsExactly(4L, 5L);
		assertThat(read.header()).hasSize(6).endsWith("problems");
		assertThat(read.notes()).isEqualTo(read(file).notes()).hasSize(4);
		try (Workbook workbook = new XSSFWorkbook(new java.io.ByteArrayInputStream(annotated))) {
			assertThat(workbook.getSheetAt(0).getRow(6).getCell(4).getNumericCellValue()).isEqualTo(2);
			assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue()).isEqualTo("Our list");
		}
	}

	@Test
	void partsThatAreNamedOtherwiseAreFound() throws Exception {
		byte[] file = Workbooks.ofTexts(HEADER, List.of(XIONG));
		byte[] relations = """
				<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
				<Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"
				 Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet"/>
				<Relationship Id="rId2" Target="../xl/gone.xml" Type="x/styles"/></Relationships>""".getBytes();
		assertThat(read(Workbooks.with(file, "xl/_rels/workbook.xml.rels", relations)).numbers()).containsExactly(2L);
		assertThat(read(Workbooks.with(file, "xl/_rels/workbook.xml.rels", "<x/>".getBytes())).numbers())
			.containsExactly(2L);
	}

	@Test
	void namesWithoutEndAreBroken() throws Exception {
		StringBuilder names = new StringBuilder();
		for (int i = 0; i < 3000; i++) {
			names.append("<n").append(i).append("/>");
		}
		byte[] file = Workbooks.withSheet(names.toString());
		org.assertj.core.api.Assertions.assertThatThrownBy(() -> read(file))
			.isInstanceOfSatisfying(UnreadableTable.class,
					(ex) -> assertThat(ex.problem()).isEqualTo(TableProblem.BROKEN_WORKBOOK));
	}

	@SafeVarargs
	private static void rows(Sheet sheet, int from, List<String>... rows) {
		for (int i = 0; i < rows.length; i++) {
			Workbooks.put(sheet.createRow(from + i), rows[i]);
		}
	}

	private static Cell styled(Workbook workbook, Row row, int column, String format) {
		CellStyle style = workbook.createCellStyle();
		style.setDataFormat(workbook.createDataFormat().getFormat(format));
		Cell cell = row.createCell(column);
		cell.setCellStyle(style);
		return cell;
	}

	private Read read(Consumer<Workbook> content) throws Exception {
		return read(Workbooks.of(content));
	}

	private Read read(byte[] file) throws Exception {
		return Read.of(new ReadTables(this.temporary).open(file));
	}

}
