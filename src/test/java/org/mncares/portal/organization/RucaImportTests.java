package org.mncares.portal.organization;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mncares.portal.PortalTest;
import org.mncares.portal.Rows;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Codes are imported from the published files, wholly or not at all.
 */
@PortalTest
class RucaImportTests {

	private static final String HEADER = "ZIP_CODE,STATE,ZIP_TYPE,RUCA1,RUCA2\n";

	/** Where the published files lie beside the checkout, on machines that have them. */
	private static final Path PUBLISHED = Path.of("..", "shared", "data", "ruca");

	@Autowired
	private RucaImport rucaImport;

	@Autowired
	private Rows rows;

	@BeforeEach
	void aFewCodes() throws IOException {
		try (InputStream few = getClass().getResourceAsStream("/ruca/few.csv")) {
			RucaImportResult result = read(few);
			assertThat(result).isEqualTo(new RucaImportResult(true, 7, 5, 1, 4, 0, java.util.List.of()));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "'''55113'',MN,Area,0,0' | 1 to 10", "'''55113'',MN,Area,11,11' | 1 to 10",
					"'''55113'',MN,Area,1,1.15' | 1 to 10", "'''55113'',MN,Area,one,1' | 1 to 10",
					"'''55113'',MN,Area,1,2' | primary code", "'''55113'',MN,Area,1.1,1.1' | primary code",
					"'5511,MN,Area,1,1' | five digits", "'5511A,MN,Area,1,1' | five digits",
					"'''55113'',Minnesota,Area,1,1' | two capital letters", "'''55113'',MN,Area,1' | 5 cells",
					"'''55113'',MN,Area,1,1e99' | 1 to 10", "'''55113'',MN,Area,,' | 1 to 10" })
	void oneWrongRowRefusesTheFile(String row, String reason) {
		RucaImportResult result = read(HEADER + "''55057'',MN,Area,4,4\n" + row + "\n");
		assertThat(result.stored()).isFalse();
		assertThat(result.refused()).isEqualTo(1);
		assertThat(result.problems()).singleElement().asString().startsWith("Row 3: ").contains(reason);
		assertThat(stored()).isEqualTo(7);
	}

	@Test
	void aZipCodeStandsOnce() {
		assertThat(read(HEADER + "''55057'',MN,Area,4,4\n55057,MN,Area,4,4\n").problems()).singleElement()
			.asString()
			.contains("earlier row");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n", "ZIP_CODE,STATE\n55113,MN\n", HEADER, "PK and not a workbook", "%PDF-1.7",
			"\0\0\0\0" })
	void refusesWhatIsNoSuchFile(String content) {
		RucaImportResult result = read(content);
		assertThat(result.stored()).isFalse();
		assertThat(result.problems()).hasSize(1);
		assertThat(stored()).isEqualTo(7);
	}

	@Test
	void refusesAnotherRevisionByItsHeader() {
		RucaImportResult result = read("ZIPCode,State,ZIPCodeType,POName,PrimaryRUCA,SecondaryRUCA\n"
				+ "55113,MN,ZIP Code Area,Saint Paul,1,1\n");
		assertThat(result.problems()).singleElement().asString().contains("2020 revision", "2010 revision");
		assertThat(stored()).isEqualTo(7);
	}

	@Test
	void normalisesWhatIsStoredAsABinaryFraction() {
		assertThat(code("55604")).isEqualTo("10 10.2");
		assertThat(code("56345")).isEqualTo("7 7.2");
		assertThat(code("02108")).isEqualTo("99 99");
		assertThat(code("00059")).isEqualTo("10 10");
	}

	@Test
	void onlyAdministratorsImport() {
		InputStream input = new ByteArrayInputStream((HEADER + "55057,MN,Area,4,4\n").getBytes(StandardCharsets.UTF_8));
		Scopes.run(Scope.of(new CareSystemId(1)), () -> assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.rucaImport.read(input)));
		assertThat(stored()).isEqualTo(7);
	}

	@ParameterizedTest
	@ValueSource(strings = { "RUCA2010zipcode.csv", "RUCA2010zipcode.xlsx" })
	void readsThePublishedFile(String name) throws IOException {
		Path file = PUBLISHED.resolve(name);
		assumeThat(file).as("the published file beside the checkout").exists();
		try (InputStream input = Files.newInputStream(file)) {
			RucaImportResult result = read(input);
			assertThat(result).isEqualTo(new RucaImportResult(true, 41_164, 971, 379, 592, 0, java.util.List.of()));
		}
		assertThat(stored()).isEqualTo(41_164);
		for (String zip : new String[] { "55113", "55901", "56301", "55802" }) {
			assertThat(code(zip)).as(zip).startsWith("1 ");
		}
		for (String zip : new String[] { "55057", "55987" }) {
			assertThat(code(zip)).as(zip).startsWith("4 ");
		}
		assertThat(code("56345")).startsWith("7 ");
		assertThat(code("55604")).startsWith("10 ");
		assertThat(code("04930")).isEqualTo("10 10.1");
	}

	@Test
	void refusesThePublishedFileOf2020() throws IOException {
		Path file = PUBLISHED.resolve("RUCA-codes-2020-zipcode.csv");
		assumeThat(file).as("the published file beside the checkout").exists();
		try (InputStream input = Files.newInputStream(file)) {
			assertThat(read(input).problems()).singleElement().asString().contains("2020 revision");
		}
	}

	private RucaImportResult read(String content) {
		return read(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
	}

	private RucaImportResult read(InputStream input) {
		return Scopes.call(Scope.ADMINISTRATION, () -> this.rucaImport.read(input));
	}

	private String code(String zip) {
		return this.rows.one(Scope.STUDY, String.class,
				"select primary_code || ' ' || secondary_code from ruca_code where vintage = '2010' and zip = ?", zip);
	}

	private long stored() {
		return this.rows.one(Scope.STUDY, Long.class, "select count(*) from ruca_code where vintage = '2010'");
	}

}
