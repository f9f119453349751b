package org.mncares.portal.table;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Text files as reports write them: with more in them than a table.
 */
class MessyTextTests {

	private static final String HEADER = "clinic_id;patient_id;last_name;first_name;dob;zip\n";

	private static final String XIONG = "0412;A1;Xiong;Mai;1950-01-02;55113\n";

	private static final String DOE = "0412;A2;Doe;Jo;1951-03-04;55057\n";

	@TempDir
	Path temporary;

	@Test
	void theHeaderIsFoundBelowTitlesAndRowsKeepTheirNumbers() throws Exception {
		Read read = read("Care coordination, 2018, final, v2, checked\n\"printed\non Monday\"\n\n" + HEADER + XIONG);
		assertThat(read.header()).startsWith("clinic_id", "patient_id").hasSize(6);
		assertThat(read.headerRow()).isEqualTo(4);
		assertThat(read.numbers()).containsExactly(5L);
		assertThat(read.notes()).containsExactly(TableNote.ofRows(TableNote.Kind.TITLE_ROWS, 2, List.of(1L, 2L)));
		assertThat(read.notes().getFirst().where()).isEqualTo("Rows 1, 2.");
	}

	@Test
	void theRowWithMostKnownNamesWinsAlsoOverTitlesThatNameSome() throws Exception {
		Read read = read("Clinic ID;0412\nZIP;55113\n\n" + HEADER + XIONG + DOE);
		assertThat(read.headerRow()).isEqualTo(4);
		assertThat(read.numbers()).containsExactly(5L, 6L);
	}

	@Test
	void aHeaderOfUnknownNamesIsTheFirstRowAsWideAsTheTable() throws Exception {
		Read read = read("Our patients\nPat No;Family;Given;Birth\n1;Xiong;Mai;1950-01-02\n2;Doe;Jo;1951-03-04\n");
		assertThat(read.header()).containsExactly("Pat No", "Family", "Given", "Birth");
		assertThat(read.numbers()).containsExactly(3L, 4L);
	}

	@Test
	void aHeaderBelowTheFirstFiftyRowsIsNotLookedFor() throws Exception {
		assertThat(read("x;y\n".repeat(49) + HEADER + XIONG).headerRow()).isEqualTo(50);
		assertThat(read("x;y\n".repeat(50) + HEADER + XIONG).headerRow()).isEqualTo(1);
		assertThat(read("\n".repeat(300) + HEADER + XIONG).headerRow()).isEqualTo(301);
	}

	@Test
	void aDelimiterThatAFirstLineNamesIsTakenAndTheLineIsNoRow() throws Exception {
		Read read = read("sep=;\r\n" + HEADER + XIONG);
		assertThat(read.headerRow()).isEqualTo(1);
		assertThat(read.numbers()).containsExactly(2L);
		assertThat(read.notes()).isEmpty();
		assertThat(annotated("sep=;\n" + HEADER + XIONG)).startsWith("sep=;\nclinic_id;").endsWith(";55113;\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Total;;;;;2", "Grand total:;2;2;2", "Totals;;=SUM(A1:A2);;;", "Total patients: 2",
			"Count;2", ";;Sum;;;2", "Number of patients;2", "0412 Total;;;;;2", "Total;1,204 patients;100 %;;$5.00;-3",
			"Record count;n=2;;", "TOTAL 2" })
	void totalsBelowAreNoRowsAndSaid(String totals) throws Exception {
		Read read = read(HEADER + XIONG + DOE + totals + "\n");
		assertThat(read.numbers()).containsExactly(2L, 3L);
		assertThat(read.notes()).containsExactly(TableNote.ofRows(TableNote.Kind.TOTALS_ROWS, 1, List.of(4L)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Total;A3;Total;Sum;1950-01-01;55113", ";;Sum;Ai;1950-01-01;", "Total Care;A3;;;;",
			"Counts;7;;;;", "0412;7;8;9;10;11", "Total;;;;1950-01-01;", "Totalis;1;;;;", "Sum;3/5/2018;;;;",
			"Averill;1;2;3;4;5" })
	void aRowThatCouldBeAPatientIsNeverTakenForTotals(String row) throws Exception {
		Read read = read(HEADER + XIONG + DOE + row + "\n");
		assertThat(read.numbers()).containsExactly(2L, 3L, 4L);
		assertThat(read.notes()).isEmpty();
	}

	@Test
	void remarksBehindABlankRowAreNoRowsAndSaid() throws Exception {
		Read read = read(HEADER + XIONG + "\n* without opt-outs\nSource: Epic\n\nPrinted on 3/5/2021 by jd\n");
		assertThat(read.numbers()).containsExactly(2L);
		assertThat(read.notes()).containsExactly(TableNote.ofRows(TableNote.Kind.CLOSING_ROWS, 3, List.of(4L, 5L, 7L)));
		assertThat(read(HEADER + XIONG + "Total;1\nSource: Epic\n").numbers()).containsExactly(2L);
	}

	@Test
	void whatLooksLikeARemarkIsARowWherePatientsFollow() throws Exception {
		Read read = read(HEADER + XIONG + "\nNote that this is odd\n" + DOE + "\nPage 2 of 2\n" + DOE);
		assertThat(read.numbers()).containsExactly(2L, 4L, 5L, 7L, 8L);
		assertThat(read.notes()).containsExactly(TableNote.ofRows(TableNote.Kind.BLANK_ROWS, 2, List.of(3L, 6L)));
		assertThat(read(HEADER + XIONG + "Note that this is odd\n").numbers()).containsExactly(2L, 3L);
		assertThat(read(HEADER + XIONG + "\n0412;A3\n\nMRN123\n\nPage;Ann\n").numbers()).containsExactly(2L, 4L, 6L,
				8L);
	}

	@Test
	void manyRemarksAreKeptAsRowsRatherThanInMemory() throws Exception {
		Read read = read(HEADER + XIONG + "\n" + "Note that this is odd\n".repeat(500));
		assertThat(read.numbers()).hasSizeGreaterThan(200);
	}

	@Test
	void blankRowsAndColumnsInsideAreSaid() throws Exception {
		Read read = read("MRN,,last_name,, \n1,,Xiong,,\n,,,,\n\n2,,Doe,,\n,,,\n");
		assertThat(read.numbers()).containsExactly(2L, 5L);
		assertThat(read.notes()).containsExactly(TableNote.ofRows(TableNote.Kind.BLANK_ROWS, 2, List.of(3L, 4L)),
				TableNote.ofTexts(TableNote.Kind.BLANK_COLUMNS, List.of("B")));
		assertThat(read("MRN,,last_name\n1,x,Xiong\n").notes()).isEmpty();
	}

	@Test
	void theHeaderOnceMoreIsNoRow() throws Exception {
		Read read = read(HEADER + XIONG + "Clinic ID;Patient ID;Last Name;First Name;DOB;Zip\n" + DOE);
		assertThat(read.numbers()).containsExactly(2L, 4L);
		assertThat(read.notes()).containsExactly(TableNote.ofRows(TableNote.Kind.REPEATED_HEADER, 1, List.of(3L)));
	}

	@Test
	void aLongFileNamesTheFirstRowsAndCountsAll() throws Exception {
		Read read = read(HEADER + (XIONG + "\n").repeat(100));
		assertThat(read.notes().getFirst().count()).isEqualTo(99);
		assertThat(read.notes().getFirst().where())
			.isEqualTo("99 rows, the first are 3, 5, 7, 9, 11, 13, 15, 17, 19, 21.");
	}

	@Test
	void whatBreaksFurtherDownIsSaidWithItsRowThoughTheHeaderWasLookedFor() throws Exception {
		Read read = read(HEADER + XIONG);
		assertThat(read.numbers()).hasSize(1);
		try (TableReader table = open("Title\n" + HEADER + XIONG + DOE + "0412;\"A3\n")) {
			assertThat(table.headerRow()).isEqualTo(2);
			assertThat(table.next().cell(1)).isEqualTo("A1");
			assertThat(table.next().cell(1)).isEqualTo("A2");
			org.assertj.core.api.Assertions.assertThatThrownBy(table::next)
				.isInstanceOfSatisfying(UnreadableTable.class, (ex) -> assertThat(ex.row()).isEqualTo(5));
		}
	}

	@Test
	void whatIsNotThePatientsStaysInTheFileWithProblems() throws Exception {
		String text = "Our list\n\"two\nlines\"\n\n" + HEADER + XIONG + "\n" + HEADER + DOE
				+ "Total;2\n\nSource: Epic\n";
		assertThat(annotated(text)).isEqualTo("Our list\n\"two\nlines\"\n\n" + HEADER.replace("\n", ";problems\n")
				+ XIONG.replace("\n", ";\n") + "\n" + HEADER.replace("\n", ";\n") + DOE.replace("\n", ";\n")
				+ "Total;2;;;;;\n\nSource: Epic;;;;;;\n");
	}

	private String annotated(String text) throws Exception {
		return new String(new ReadTables(this.temporary).annotate(text.getBytes(StandardCharsets.UTF_8)),
				StandardCharsets.UTF_8);
	}

	private TableReader open(String text) throws Exception {
		return new ReadTables(this.temporary).open(text.getBytes(StandardCharsets.UTF_8));
	}

	private Read read(String text) throws Exception {
		return Read.of(open(text));
	}

}
