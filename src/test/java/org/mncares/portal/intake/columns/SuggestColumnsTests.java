package org.mncares.portal.intake.columns;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mncares.portal.intake.file.PatientListFile;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.ColumnMapping;
import org.mncares.portal.intake.rule.PayorMatch;
import org.mncares.portal.table.TableReader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is suggested for columns that nobody knows, and what is not.
 */
class SuggestColumnsTests {

	private static final SuggestFacts FACTS = new SuggestFacts(List.of("0412", "0413")::contains,
			(written) -> written.equals("UCare") ? PayorMatch.partner(7, null) : PayorMatch.OTHER,
			LocalDate.of(2018, 1, 1));

	@TempDir
	private Path temporary;

	@ParameterizedTest
	@CsvSource({ "Patient DOB (text),DATE_OF_BIRTH,1/2/1950,3/4/1949", "Birth Dt,DATE_OF_BIRTH,1/2/1950,3/4/1949",
			"Column7,DATE_OF_BIRTH,1950-01-02,3/4/1949", "Svc begin,CARE_COORDINATION_START,2018-03-04,3/9/2018",
			"Site,CLINIC_ID,0412,0413", "Geschlecht,SEX,F,M", "Lastname2,LAST_NAME,Nguyễn,O'Brien",
			"Pat Mrn Nr,PATIENT_ID,A1,A2", "Carrier,PAYOR_1,UCare,UCare", "Zipcode+4,ZIP,55113,55101" })
	void suggestsWhatNamesOrValuesMakeEvident(String name, Column column, String one, String other) {
		assertThat(suggested(name, one, other)).containsExactly(Map.entry(name, column));
	}

	@ParameterizedTest
	@CsvSource({ "Clinic name,Northside,Southside", "Shoe size,42,43", "Discharge,2016-01-01,2015-01-01",
			"State of mind,calm,upset", "Note,see chart,call back", "X,,", "Start of day,morning,noon" })
	void suggestsNothingOtherwise(String name, String one, String other) {
		assertThat(suggested(name, String.valueOf(one), String.valueOf(other))).isEmpty();
	}

	@Test
	void valuesThatSpeakForTwoColumnsSpeakForNone() {
		assertThat(of("First day,Last day\n2018-03-04,2018-05-06\n2018-03-05,2018-05-07\n")).isEmpty();
	}

	@Test
	void aColumnIsSuggestedOnceAndNeverOneThatIsThere() {
		assertThat(of("Surnam,Last_nam\nA,B\nC,D\n")).hasSize(1);
		assertThat(of("last_name,Last_nam\nA,B\nC,D\n")).isEmpty();
	}

	@Test
	void samplesAreThreeDifferentValuesCutShort() throws Exception {
		String text = "a,b\n" + "1,\n1,\n2,\n3,\n4,\n" + "y".repeat(500) + ",\n";
		try (TableReader table = open(text)) {
			FirstRows rows = FirstRows.of(table);
			assertThat(rows.samples(0)).containsExactly("1", "2", "3");
			assertThat(rows.samples(1)).isEmpty();
		}
		try (TableReader table = open("a,b\n" + "y".repeat(500) + ",\"broken\n")) {
			assertThat(FirstRows.of(table).samples(0)).allSatisfy((value) -> assertThat(value).hasSizeLessThan(50));
		}
	}

	private Map<String, Column> suggested(String name, String one, String other) {
		return of("\"" + name + "\",zzz\n\"" + one + "\",\n\"" + other + "\",\n");
	}

	private Map<String, Column> of(String text) {
		try (TableReader table = open(text)) {
			ColumnMapping mapping = ColumnMapping.of(table.header());
			return new SuggestColumns(FACTS).of(mapping, FirstRows.of(table))
				.entrySet()
				.stream()
				.collect(Collectors.toMap((entry) -> table.header().get(entry.getKey()),
						(entry) -> entry.getValue().column()));
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private TableReader open(String text) throws Exception {
		return PatientListFile.open(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
				this.temporary);
	}

}
