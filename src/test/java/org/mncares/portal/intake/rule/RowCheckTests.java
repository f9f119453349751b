package org.mncares.portal.intake.rule;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mncares.portal.table.RawRow;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules of a row, each by a row in which only that is wrong.
 */
class RowCheckTests {

	@Test
	void aRowInOrderIsEligibleAndKeepsItsValues() {
		CheckedRow row = SampleList.row().check();
		assertThat(row.findings()).isEmpty();
		assertThat(row.outcome()).isEqualTo(Outcome.ELIGIBLE);
		assertThat(row.clinicId()).isEqualTo(11L);
		assertThat(row.person().lastName()).isEqualTo("Nguyễn");
		assertThat(row.person().dateOfBirth()).isEqualTo(LocalDate.of(1950, 3, 25));
		assertThat(row.start()).isEqualTo(LocalDate.of(2018, 3, 5));
		assertThat(row.demographics()).isEqualTo(new Demographics(List.of(2), 2, "vi"));
		assertThat(row.contact().phone()).isEqualTo("6515550100");
		assertThat(row.coverage1()).isEqualTo(new Coverage(PayorMatch.Kind.PARTNER, 70L, "UCare", "U-100200"));
		assertThat(row.coverage2()).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			CLINIC_ID               | 9999          | CLINIC_UNKNOWN
			CLINIC_ID               | 412           | CLINIC_UNKNOWN
			CLINIC_ID               | 0500          | CLINIC_NOT_PARTICIPATING
			CLINIC_ID               | ne-7          | CLINIC_NOT_DECLARED
			CLINIC_ID               | 01234567890   | TEXT_TOO_LONG
			PATIENT_ID              | 123-45-6789   | PATIENT_ID_SSN
			PATIENT_ID              | 1.23E+11      | ID_AS_NUMBER
			PATIENT_ID              | example-1     | EXAMPLE_ROW
			LAST_NAME               | =A2           | FORMULA
			LAST_NAME               | #N/A          | SPREADSHEET_ERROR
			LAST_NAME               | ########      | SPREADSHEET_ERROR
			DATE_OF_BIRTH           | 31.02.1950    | DATE_IMPOSSIBLE
			DATE_OF_BIRTH           | 2/30/1950     | DATE_IMPOSSIBLE
			DATE_OF_BIRTH           | 1950-02-29    | DATE_IMPOSSIBLE
			DATE_OF_BIRTH           | 3/25/50       | DATE_TWO_DIGIT_YEAR
			DATE_OF_BIRTH           | 43101         | DATE_AS_NUMBER
			DATE_OF_BIRTH           | 25/3/1950     | DATE_DAY_FIRST
			DATE_OF_BIRTH           | 25.3.1950     | DATE_DAY_FIRST
			DATE_OF_BIRTH           | 25 Mar 1950   | DATE_UNREADABLE
			DATE_OF_BIRTH           | 19500325      | DATE_UNREADABLE
			DATE_OF_BIRTH           | 2050-01-01    | DATE_IN_FUTURE
			DATE_OF_BIRTH           | 1899-12-31    | DATE_BEFORE_1900
			DATE_OF_BIRTH           | 1900-01-01    | VERY_OLD
			SEX                     | Female        | SEX_INVALID
			SEX                     | X             | SEX_INVALID
			DATE_OF_DEATH           | 1949-01-01    | DEATH_BEFORE_BIRTH
			DATE_OF_DEATH           | 2018-03-04    | DEATH_BEFORE_START
			CARE_COORDINATION_START | 1949-01-01    | START_BEFORE_BIRTH
			CARE_COORDINATION_START | 2022-01-01    | DATE_IN_FUTURE
			CARE_COORDINATION_START | 2017-12-31    | STARTED_BEFORE_WINDOW
			CARE_COORDINATION_START | 2019-03-01    | STARTED_AFTER_WINDOW
			DATE_OF_BIRTH           | 2000-03-06    | UNDER_AGE
			RACE_1                  | 4             | RACE_INVALID
			RACE_1                  | 8             | RACE_INVALID
			RACE_1                  | White         | RACE_INVALID
			RACE_2                  | 2             | RACE_REPEATED
			ETHNICITY               | 3             | ETHNICITY_INVALID
			PREFERRED_LANGUAGE      | Klingonese    | LANGUAGE_UNKNOWN
			STATE                   | Mn.           | STATE_INVALID
			ZIP                     | 5511          | ZIP_INVALID
			ZIP                     | 5511O         | ZIP_INVALID
			ZIP                     | 55113-12      | ZIP_INVALID
			PHONE                   | 555-0100      | PHONE_INVALID
			PHONE                   | call my son   | PHONE_INVALID
			MEMBER_ID_1             | 123456789     | MEMBER_ID_SSN
			MEMBER_ID_1             | 1.23E+11      | ID_AS_NUMBER
			MEMBER_ID_2             | 12            | MEMBER_ID_WITHOUT_PAYOR
			PAYOR_1                 | uninsured     | MEMBER_ID_NOT_EXPECTED
			PAYOR_1                 | unknown       | MEMBER_ID_NOT_EXPECTED
			PAYOR_1                 | HealthPartners| MEMBER_ID_FORM
			PAYOR_2                 | 3             | MEMBER_ID_MISSING
			RESEARCH_OPT_OUT        | Y             | OPTED_OUT
			RESEARCH_OPT_OUT        | maybe         | OPT_OUT_INVALID
			""")
	void aSingleProblemIsTheOnlyFinding(Column column, String cell, Rule rule) {
		assertThat(SampleList.row().with(column, cell).rules()).containsExactly(rule);
	}

	@ParameterizedTest
	@EnumSource(names = { "CLINIC_ID", "PATIENT_ID", "LAST_NAME", "FIRST_NAME", "DATE_OF_BIRTH", "SEX",
			"CARE_COORDINATION_START" })
	void aRequiredCellIsNotBlank(Column column) {
		CheckedRow row = SampleList.row().with(column, " \t\u00a0").check();
		assertThat(row.findings()).containsExactly(Finding.of(Rule.REQUIRED_BLANK, column, null));
		assertThat(row.outcome()).isEqualTo(Outcome.ERROR);
	}

	@Test
	void everyProblemOfARowIsFoundAtOnce() {
		List<Rule> rules = SampleList.row()
			.with(Column.CLINIC_ID, "9999")
			.with(Column.DATE_OF_BIRTH, "31.02.1950")
			.with(Column.SEX, "7")
			.with(Column.RACE_1, "4")
			.with(Column.ZIP, "551")
			.with(Column.MEMBER_ID_1, "")
			.rules();
		assertThat(rules).containsExactly(Rule.CLINIC_UNKNOWN, Rule.DATE_IMPOSSIBLE, Rule.SEX_INVALID,
				Rule.RACE_INVALID, Rule.ZIP_INVALID, Rule.MEMBER_ID_MISSING);
	}

	@ParameterizedTest
	@CsvSource({ "2000-02-29,2018-02-28,false", "2000-02-29,2018-03-01,true", "2000-03-05,2018-03-05,true",
			"2000-03-06,2018-03-05,false", "1950-01-01,2018-01-01,true", "1950-01-01,2019-02-28,true" })
	void eighteenOnTheDayAndBothEndsOfTheWindowAreIn(String born, String start, boolean eligible) {
		CheckedRow row = SampleList.row()
			.with(Column.DATE_OF_BIRTH, born)
			.with(Column.CARE_COORDINATION_START, start)
			.check();
		assertThat(row.outcome()).isEqualTo(eligible ? Outcome.ELIGIBLE : Outcome.NOT_ELIGIBLE);
	}

	@Test
	void theFirstReasonOfTheFixedOrderIsCounted() {
		CheckedRow row = SampleList.row()
			.with(Column.DATE_OF_BIRTH, "2015-01-01")
			.with(Column.CARE_COORDINATION_START, "2017-01-01")
			.check();
		assertThat(row.reason()).isEqualTo(Rule.UNDER_AGE);
		assertThat(row.findings()).extracting(Finding::rule)
			.containsExactly(Rule.UNDER_AGE, Rule.STARTED_BEFORE_WINDOW);
		assertThat(EligibilityPolicy.order()).startsWith(Rule.UNDER_AGE, Rule.STARTED_BEFORE_WINDOW,
				Rule.STARTED_AFTER_WINDOW, Rule.STARTED_EARLIER, Rule.LATER_START);
	}

	@Test
	void whoDiedIsIncludedAndNeedsNoAddress() {
		CheckedRow row = SampleList.row()
			.with(Column.DATE_OF_DEATH, "2020-04-01")
			.with(Column.ADDRESS_1, "")
			.with(Column.ZIP, "")
			.check();
		assertThat(row.findings()).isEmpty();
		assertThat(row.outcome()).isEqualTo(Outcome.ELIGIBLE);
		assertThat(row.person().isDeceased()).isTrue();
	}

	@Test
	void aMissingAddressIsOneWarningThatNamesWhatIsMissing() {
		CheckedRow row = SampleList.row().with(Column.ADDRESS_1, "").with(Column.ZIP, "").check();
		assertThat(row.findings())
			.containsExactly(new Finding(Rule.ADDRESS_INCOMPLETE, null, null, "Missing: address_1, zip."));
		assertThat(row.outcome()).isEqualTo(Outcome.ELIGIBLE);
	}

	@Test
	void aPayorThatIsNoPartnerIsKeptAsWrittenWithoutItsMemberId() {
		CheckedRow row = SampleList.row().with(Column.PAYOR_1, "Aetna  Gold").with(Column.MEMBER_ID_1, "W99").check();
		assertThat(row.findings()).isEmpty();
		assertThat(row.coverage1()).isEqualTo(new Coverage(PayorMatch.Kind.OTHER, null, "Aetna Gold", null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "uninsured", "Unknown" })
	void theUninsuredNeedNoMemberId(String payor) {
		CheckedRow row = SampleList.row().with(Column.PAYOR_1, payor).with(Column.MEMBER_ID_1, "").check();
		assertThat(row.findings()).isEmpty();
		assertThat(row.outcome()).isEqualTo(Outcome.ELIGIBLE);
	}

	@Test
	void twoCoveragesAreCompared() {
		assertThat(SampleList.row().with(Column.PAYOR_2, "7").with(Column.MEMBER_ID_2, "U-2").rules())
			.containsExactly(Rule.PAYOR_REPEATED);
		assertThat(SampleList.row()
			.with(Column.PAYOR_1, "uninsured")
			.with(Column.MEMBER_ID_1, "")
			.with(Column.PAYOR_2, "Aetna")
			.rules()).containsExactly(Rule.PAYOR_CONTRADICTION);
		assertThat(SampleList.row().with(Column.PAYOR_2, "HealthPartners").with(Column.MEMBER_ID_2, "HP123456").rules())
			.isEmpty();
	}

	@Test
	void aSocialSecurityNumberIsNeverKeptInAFinding() {
		assertThat(SampleList.row().with(Column.PATIENT_ID, "123-45-6789").check().findings())
			.extracting(Finding::value)
			.containsOnlyNulls();
		assertThat(SampleList.row().with(Column.PATIENT_ID, "123-45-6789").check().patientId()).isNull();
	}

	@Test
	void dayFirstIsReadWhereThePersonConfirmedIt() {
		ListContext confirmed = SampleList.context(Set.of(Column.DATE_OF_BIRTH));
		CheckedRow row = SampleList.row().with(Column.DATE_OF_BIRTH, "25/3/1950").check(confirmed);
		assertThat(row.findings()).isEmpty();
		assertThat(row.person().dateOfBirth()).isEqualTo(LocalDate.of(1950, 3, 25));
		assertThat(SampleList.row().with(Column.CARE_COORDINATION_START, "25/3/2018").check(confirmed).findings())
			.extracting(Finding::rule)
			.containsExactly(Rule.DATE_DAY_FIRST);
	}

	@Test
	void aCellWithoutAColumnNameIsAnErrorAndABlankOneIsNot() {
		RowCheck check = new RowCheck(SampleList.CONTEXT, ColumnMapping.of(SampleList.header()));
		String[] cells = SampleList.row().cells().toArray(String[]::new);
		String[] longer = Arrays.copyOf(cells, cells.length + 2);
		longer[cells.length] = "";
		longer[cells.length + 1] = " ";
		assertThat(check.check(new RawRow(2, longer)).findings()).isEmpty();
		longer[cells.length + 1] = "Apt 4";
		assertThat(check.check(new RawRow(3, longer)).findings()).extracting(Finding::rule)
			.containsExactly(Rule.ROW_TOO_LONG);
	}

	@Test
	void aShorterRowIsReadAsBlankAtItsEnd() {
		RowCheck check = new RowCheck(SampleList.CONTEXT, ColumnMapping.of(SampleList.header()));
		String[] cells = Arrays.copyOf(SampleList.row().cells().toArray(String[]::new), 9);
		assertThat(check.check(new RawRow(2, cells)).findings()).extracting(Finding::column).contains(Column.PAYOR_1);
	}

	@Test
	void theExampleOfTheTemplateIsFoundByItselfOnly() {
		CheckedRow row = SampleList.row().with(Column.PATIENT_ID, "EXAMPLE-1").with(Column.SEX, "?").check();
		assertThat(row.findings()).extracting(Finding::rule).containsExactly(Rule.EXAMPLE_ROW);
		assertThat(row.outcome()).isEqualTo(Outcome.ERROR);
	}

	@Test
	void anOptedOutRowRefusesTheList() {
		CheckedRow row = SampleList.row().with(Column.RESEARCH_OPT_OUT, "y").check();
		assertThat(row.isRefused()).isTrue();
		assertThat(row.outcome()).isEqualTo(Outcome.ERROR);
	}

	@Test
	void realNamesAreReal() {
		for (String name : List.of("O'Brien", "Nguyễn", "Xiong", "Cabdi", "A", "D'Angelo-Smith", "李", "Null")) {
			assertThat(SampleList.row().with(Column.LAST_NAME, name).rules()).isEmpty();
		}
	}

	@Test
	void lengthsAreCountedInCharactersAsPeopleSeeThem() {
		assertThat(SampleList.row().with(Column.LAST_NAME, "\ud83d\ude00".repeat(100)).rules()).isEmpty();
		assertThat(SampleList.row().with(Column.LAST_NAME, "a".repeat(101)).rules())
			.containsExactly(Rule.TEXT_TOO_LONG);
	}

}
