package org.mncares.portal.bulk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mncares.portal.database.PortalHome;
import org.mncares.portal.table.Workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Files as people send them, most of them wrong, against a table in memory.
 */
class CheckImportTests {

	private static final String HEADER = "code,name,zip,since,size,aliases\n";

	@TempDir
	Path home;

	private CheckImport check;

	private final SomeTable table = SomeTable
		.of(List.of(List.of("0412", "Vermilion", "55790", "2020-05-01", "Large", ""),
				List.of("B-2", "=cmd|' /C calc'!A0", "", "", "", "One; Two")));

	@BeforeEach
	void open() {
		this.check = new CheckImport(new PortalHome(this.home));
	}

	@Test
	void tellsNewChangedAndUnchangedApart() {
		BulkReport report = check(HEADER + "0412,Vermilion,55791,2020-05-01,,\nb-2,'=cmd|' /C calc'!A0,,,,One; Two\n"
				+ "C3,Nokomis,55417-1234,5/1/2020,l,\" a;b ;a\"\n");
		assertThat(report.counts()).isEqualTo(new BulkCounts(3, 1, 1, 1, 0, 0));
		assertThat(report.isReady()).isTrue();
		assertThat(report.lines())
			.extracting(BulkLine::kind, BulkLine::row, BulkLine::thing, BulkLine::column, BulkLine::before,
					BulkLine::after)
			.containsExactly(tuple(LineKind.CHANGE, 2L, "0412", "ZIP", "55790", "55791"),
					tuple(LineKind.CHANGE, 2L, "0412", "Size", "Large", ""),
					tuple(LineKind.NEW, 4L, "C3", null, "", "Nokomis · 55417 · 2020-05-01 · Large · a; b"));
	}

	@Test
	void allProblemsAreFoundInOnePass() {
		BulkReport report = check(HEADER + "0412,,5790,31/2/2020,huge,;\n,Nokomis,,2020-02-30,,\n"
				+ "c 3,=A1,5541x,13.5.2020,#N/A,thistextismuchlongerthantwentycharacters\n0412,Twice,,,,\n"
				+ "EXAMPLE,Example Lake,,,,\nB-2,Dry,,,,,surplus\n412,Lost,,43952,,\n");
		assertThat(report.isReady()).isFalse();
		assertThat(report.toSave()).isEmpty();
		assertThat(report.lines()).extracting(BulkLine::row, BulkLine::column)
			.containsExactly(tuple(2L, "Name"), tuple(2L, "ZIP"), tuple(2L, "Since"), tuple(2L, "Size"),
					tuple(2L, "Aliases"), tuple(3L, "Code"), tuple(3L, "Since"), tuple(4L, "Code"), tuple(4L, "Name"),
					tuple(4L, "ZIP"), tuple(4L, "Since"), tuple(4L, "Size"), tuple(4L, "Aliases"), tuple(5L, "Code"),
					tuple(6L, "Code"), tuple(7L, null), tuple(7L, "Name"), tuple(8L, "Since"), tuple(8L, "Code"));
		assertThat(report.lines()).allSatisfy((line) -> assertThat(line.sentence()).matches("[A-Z].*\\."));
		assertThat(report.counts()).isEqualTo(new BulkCounts(7, 0, 0, 0, 7, 19));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			zip   | 5790       | lost its leading zeros
			zip   | 55790123   | lost its leading zeros
			zip   | 557        | lost its leading zeros
			zip   | Duluth     | no ZIP code
			zip   | =A1&B1     | holds a formula
			zip   | #REF!      | error of the spreadsheet
			zip   | #####      | error of the spreadsheet
			since | 2020-02-30 | no such day
			since | 3/4/20     | four digits
			since | 25/3/2020  | Write the date as 2020-03-25
			since | 25.3.2020  | Write the date as 2020-03-25
			since | 43952      | 2020-05-01
			since | 0020-01-01 | year cannot be right
			since | May 1      | cannot be read
			size  | Medium     | Write one of
			""")
	void saysWhatIsWrongAndWhatToDo(String column, String value, String sentence) {
		BulkReport report = check("code,name," + column + "\nX1,Lake," + value + "\n");
		assertThat(report.lines()).filteredOn((line) -> line.kind() == LineKind.PROBLEM)
			.singleElement()
			.satisfies((line) -> assertThat(line.sentence()).contains(sentence))
			.satisfies((line) -> assertThat(line.after()).isEqualTo(value));
	}

	@Test
	void headersAreKnownInAnyOrderAndCase() {
		BulkReport report = check("FIRST DAY;Name;Lake-ID;Phone;problems\n2020-05-01;Vermilion;0412;555;old\n");
		assertThat(report.counts()).isEqualTo(new BulkCounts(1, 0, 0, 1, 0, 0));
		assertThat(report.lines()).extracting(BulkLine::kind, BulkLine::after)
			.containsExactly(tuple(LineKind.NOTE, "Phone"), tuple(LineKind.NOTE, "zip, size, aliases"));
	}

	@Test
	void aHeaderThatCannotBeUsedIsSaidAtOnce() {
		assertThat(check("code,Lake_ID,zip\n1,2,3\n").lines()).extracting(BulkLine::sentence)
			.satisfiesExactly((one) -> assertThat(one).contains("\"code\" and \"Lake_ID\" mean the same"),
					(other) -> assertThat(other).contains("The column name (Name) is missing"));
		assertThat(check("1,2,3\n4,5,6\n").lines()).singleElement()
			.satisfies((line) -> assertThat(line.sentence()).contains("does not name the columns", "code, name, zip"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n\n", HEADER, "%PDF-1.7", "<html><body>", "code,name\n1,\"open" })
	void whatIsNoTableIsOneSentence(String content) {
		BulkReport report = check(content);
		assertThat(report.counts().problems()).isOne();
		assertThat(report.isReady()).isFalse();
		assertThat(report.lines().getLast().sentence()).contains(". ").endsWith(".");
	}

	@Test
	void readsWorkbooksWithTheirDates() throws Exception {
		byte[] workbook = Workbooks.of((book) -> {
			var sheet = book.createSheet("Lakes");
			Workbooks.put(sheet.createRow(0), List.of("code", "name", "zip", "since"));
			var row = sheet.createRow(1);
			Workbooks.put(row, List.of("0412", "Vermilion", "", ""));
			row.createCell(2).setCellValue(5790);
			var style = book.createCellStyle();
			style.setDataFormat((short) 14);
			row.createCell(3).setCellValue(43953);
			row.getCell(3).setCellStyle(style);
			sheet.createRow(2).createCell(0).setCellFormula("1+1");
		});
		assertThat(this.check.check(this.table, workbook).lines()).filteredOn((line) -> line.kind() == LineKind.PROBLEM)
			.extracting(BulkLine::row, BulkLine::column)
			.containsExactly(tuple(2L, "ZIP"), tuple(3L, "Code"), tuple(3L, "Name"));
	}

	@Test
	void theFingerprintFollowsWhatIsStored() {
		byte[] file = (HEADER + "0412,Vermilion,55791,2020-05-01,Large,\n").getBytes(StandardCharsets.UTF_8);
		String before = this.check.check(this.table, file).fingerprint();
		assertThat(this.check.check(this.table, file).fingerprint()).isEqualTo(before);
		this.table.things().set(0, List.of("0412", "Vermilion", "55700", "2020-05-01", "Large", ""));
		assertThat(this.check.check(this.table, file).fingerprint()).isNotEqualTo(before);
	}

	private BulkReport check(String file) {
		return this.check.check(this.table, file.getBytes(StandardCharsets.UTF_8));
	}

}
