package org.mncares.portal.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Reading text tables, most of them broken.
 */
class TableReaderTests {

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	@TempDir
	Path temporary;

	@Test
	void readsHeaderAndRowsWithTheNumbersThatAPersonSees() throws Exception {
		List<RawRow> rows = read("clinic_id,last_name\r\n1,\"two\r\nlines\"\r\n\r\n,\r\n2,Xiong\r\n\r\n\r\n");
		assertThat(rows).extracting(RawRow::number).containsExactly(2L, 5L);
		assertThat(rows.getFirst().cells()).containsExactly("1", "two\r\nlines");
		assertThat(rows.getLast().cells()).containsExactly("2", "Xiong");
	}

	@ParameterizedTest
	@EnumSource
	void readsEveryEncoding(Encoding encoding) throws Exception {
		byte[] bytes = EncodedText.bytes(encoding, "clinic_id;last_name\n1;Müller\n2;Ångström\n");
		try (TableReader table = open(bytes)) {
			assertThat(table.header()).containsExactly("clinic_id", "last_name");
			assertThat(table.next().cell(1)).isEqualTo("Müller");
			assertThat(table.next().cell(1)).isEqualTo("Ångström");
			assertThat(table.next()).isNull();
			assertThat(table.format()).isEqualTo(new TableFormat.Delimited(encoding, ';', "\n"));
		}
	}

	@Test
	void anAccentFarDownDecidesTheEncoding() throws Exception {
		String text = "clinic_id,last_name\n" + "1,Xiong\n".repeat(40_000);
		assertThat(last(read((text + "2,Nguyễn\n").getBytes(StandardCharsets.UTF_8))).cell(1)).isEqualTo("Nguyễn");
		assertThat(last(read((text + "2,Muñoz\n").getBytes(WINDOWS))).cell(1)).isEqualTo("Muñoz");
	}

	@ParameterizedTest
	@ValueSource(chars = { ',', ';', '\t', '|' })
	void findsTheDelimiterByTheColumnsThatItKnows(char delimiter) throws Exception {
		String text = "MRN,DOB,Last Name, First".replace(',', delimiter) + "\n1,2,3,4".replace(',', delimiter);
		try (TableReader table = open(text.getBytes(StandardCharsets.UTF_8))) {
			assertThat(table.header()).hasSize(4);
			assertThat(table.next().cells()).containsExactly("1", "2", "3", "4");
		}
	}

	@Test
	void aHeaderFullOfCommasInQuotationMarksDoesNotMislead() throws Exception {
		try (TableReader table = open("\"a,b,c,d,e,f\";MRN\n1;2\n".getBytes(StandardCharsets.UTF_8))) {
			assertThat(table.header()).containsExactly("a,b,c,d,e,f", "MRN");
		}
	}

	@Test
	void anEmptyFileIsSaidToBeEmpty() {
		for (String text : List.of("", "\ufeff", "\r\n\r\n", " , ,\n", "   ")) {
			assertThat(unreadable(text.getBytes(StandardCharsets.UTF_8))).as(text)
				.extracting(UnreadableTable::problem)
				.isEqualTo(TableProblem.EMPTY_FILE);
		}
	}

	@Test
	void filesOfAnotherKindAreNoTables() {
		for (String start : List.of("%PDF-1.7\n%âãÏÓ", "{\\rtf1 x", "<html><table>", "<?xml version=\"1.0\"?>",
				"\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", "GIF89a\1\0", "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF",
				"\u001f\u008b\b\0\0", "SQLite format 3\0", "\u007fELF\2\1\1")) {
			assertThat(refused(start.getBytes(StandardCharsets.ISO_8859_1))).as(start)
				.isEqualTo(TableProblem.NOT_A_TABLE);
		}
	}

	@Test
	void zeroCharactersEndTheReading() {
		assertThat(refused("clinic_id,patient_id\n1,a\0b\n".getBytes(StandardCharsets.UTF_8)))
			.isEqualTo(TableProblem.NUL_CHARACTERS);
		assertThat(refused("clinic_id,patient_id\n1,ä\0b\n".getBytes(StandardCharsets.UTF_8)))
			.isEqualTo(TableProblem.NUL_CHARACTERS);
		assertThat(refused(EncodedText.bytes(Encoding.UTF_16LE_BOM, "clinic_id,patient_id\n1,a\0b\n")))
			.isEqualTo(TableProblem.NUL_CHARACTERS);
	}

	@Test
	void damagedLettersEndTheReading() {
		byte[] marked = EncodedText.bytes(Encoding.UTF_8_BOM, "clinic_id,last_name\n1,M?ller\n");
		marked[marked.length - 6] = (byte) 0xfc;
		assertThat(refused(marked)).isEqualTo(TableProblem.BROKEN_ENCODING);
		byte[] undefined = "clinic_id,last_name\n1,M?ller\n".getBytes(WINDOWS);
		undefined[undefined.length - 6] = (byte) 0x81;
		assertThat(refused(undefined)).isEqualTo(TableProblem.BROKEN_ENCODING);
		byte[] mixed = "clinic_id,last_name\n1,Müller\n2,Muñoz\n3,Ng?yen\n".getBytes(StandardCharsets.UTF_8);
		mixed[mixed.length - 5] = (byte) 0xf1;
		assertThat(refused(mixed)).isEqualTo(TableProblem.BROKEN_ENCODING);
		assertThat(refused(new byte[] { (byte) 0xff, (byte) 0xfe, 'a', 0, 'b' }))
			.isEqualTo(TableProblem.BROKEN_ENCODING);
	}

	@Test
	void aLineOfTenMegabytesIsRefusedWithItsRow() {
		byte[] cell = ("clinic_id,patient_id\n1," + "x".repeat(10_000_000) + "\n").getBytes(StandardCharsets.UTF_8);
		assertThat(refused(cell)).isEqualTo(TableProblem.CELL_TOO_LONG);
		byte[] header = ("clinic_id," + "x".repeat(10_000_000) + "\n1,2\n").getBytes(StandardCharsets.UTF_8);
		assertThat(refused(header)).isEqualTo(TableProblem.CELL_TOO_LONG);
		byte[] many = ("clinic_id,patient_id\n1" + ",123456789".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
		assertThat(refused(many)).isEqualTo(TableProblem.TOO_MANY_COLUMNS);
	}

	@Test
	void aQuotationMarkThatIsNeverClosedIsSaid() {
		UnreadableTable small = unreadable("clinic_id,last_name\n1,a\n2,\"b\n3,c\n".getBytes(StandardCharsets.UTF_8));
		assertThat(small.problem()).isEqualTo(TableProblem.UNCLOSED_QUOTE);
		assertThat(small.row()).isEqualTo(3);
		byte[] large = ("clinic_id,last_name\n1,\"b\n" + "3,c\n".repeat(500_000)).getBytes(StandardCharsets.UTF_8);
		assertThat(unreadable(large).problem()).isEqualTo(TableProblem.CELL_TOO_LONG);
		assertThat(unreadable(large).row()).isEqualTo(2);
	}

	@Test
	void textBehindAClosingQuotationMarkIsSaid() {
		UnreadableTable ex = unreadable(
				"clinic_id,first_name\n1,a\n2,\"Robert \"Bob\" X\"\n".getBytes(StandardCharsets.UTF_8));
		assertThat(ex.problem()).isEqualTo(TableProblem.MISPLACED_QUOTE);
		assertThat(ex.row()).isEqualTo(3);
	}

	@Test
	void rowsOfInvisibleCharactersAreBlank() throws Exception {
		assertThat(read("clinic_id,sex\n\u00a0,\u200b\n1,F\n")).extracting(RawRow::number).containsExactly(3L);
	}

	@Test
	void quotationMarksInsideOfTextAreText() throws Exception {
		List<RawRow> rows = read("clinic_id,last_name\n1,5\" pipe\n2,\"a\"\"b\"\n");
		assertThat(rows.getFirst().cell(1)).isEqualTo("5\" pipe");
		assertThat(rows.getLast().cell(1)).isEqualTo("a\"b");
	}

	@Test
	void raggedRowsKeepTheirCells() throws Exception {
		List<RawRow> rows = read("clinic_id,patient_id,sex\n1\n1,2,F,4,5\n");
		assertThat(rows.getFirst().cells()).containsExactly("1");
		assertThat(rows.getFirst().cell(2)).isEmpty();
		assertThat(rows.getLast().cells()).hasSize(5);
	}

	@Test
	void oldLineEndsAreRead() throws Exception {
		assertThat(read("clinic_id,sex\r1,F\r2,M\r")).hasSize(2);
	}

	@Test
	void ourApostropheIsTakenOffAndNoOther() throws Exception {
		List<RawRow> rows = read("clinic_id,last_name\n'=1,'Hara\n'+1,''=x\n'-,'\n");
		assertThat(rows).extracting((row) -> row.cell(0)).containsExactly("=1", "+1", "-");
		assertThat(rows).extracting((row) -> row.cell(1)).containsExactly("'Hara", "''=x", "'");
	}

	@Test
	void theMessageOfAnUnreadableTableNamesNoCell() {
		UnreadableTable ex = unreadable("clinic_id,patient_id\n1,secret\0\n".getBytes(StandardCharsets.UTF_8));
		assertThat(ex).hasMessage("NUL_CHARACTERS");
	}

	private TableReader open(byte[] bytes) throws IOException, UnreadableTable {
		return new ReadTables(this.temporary).open(bytes);
	}

	private List<RawRow> read(String text) throws IOException, UnreadableTable {
		return read(text.getBytes(StandardCharsets.UTF_8));
	}

	private List<RawRow> read(byte[] bytes) throws IOException, UnreadableTable {
		return new ReadTables(this.temporary).read(bytes);
	}

	private UnreadableTable unreadable(byte[] bytes) {
		return catchThrowableOfType(UnreadableTable.class, () -> read(bytes));
	}

	private TableProblem refused(byte[] bytes) {
		UnreadableTable ex = unreadable(bytes);
		assertThat(ex).isNotNull();
		return ex.problem();
	}

	private static RawRow last(List<RawRow> rows) {
		return rows.getLast();
	}

}
