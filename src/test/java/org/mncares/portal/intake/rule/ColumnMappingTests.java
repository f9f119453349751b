package org.mncares.portal.intake.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mncares.portal.table.RawRow;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Headers as people write them.
 */
class ColumnMappingTests {

	@ParameterizedTest
	@CsvSource({ "MRN,PATIENT_ID", "Patient ID,PATIENT_ID", "DOB,DATE_OF_BIRTH", "Date-Of-Birth,DATE_OF_BIRTH",
			"Gender,SEX", "start date,CARE_COORDINATION_START", "Race,RACE_1", "race2,RACE_2", "Payer,PAYOR_1",
			"primary insurance,PAYOR_1", "memberID,MEMBER_ID_1", "ZipCode,ZIP", "' last\u00a0name ',LAST_NAME",
			"PROBLEMS,PROBLEMS" })
	void knowsTheNamesThatPeopleUse(String header, Column column) {
		assertThat(Column.match(header)).contains(column);
	}

	@ParameterizedTest
	@EnumSource
	void everyColumnIsFoundByItsOwnNames(Column column) {
		assertThat(Column.match(column.key())).contains(column);
		assertThat(Column.match(column.label())).contains(column);
		assertThat(column.synonyms()).allSatisfy((synonym) -> assertThat(Column.match(synonym)).contains(column));
	}

	@Test
	void theTemplateHasNoProblems() {
		assertThat(ColumnMapping.of(SampleList.header()).findings()).isEmpty();
	}

	@Test
	void allProblemsOfAHeaderAreFoundAtOnce() {
		List<String> header = new ArrayList<>(SampleList.header());
		header.remove("sex");
		header.remove("clinic_id");
		header.addAll(List.of("MRN", "Shoe size", "problems", ""));
		ColumnMapping mapping = ColumnMapping.of(header);
		assertThat(mapping.findings()).extracting(Finding::rule)
			.containsExactly(Rule.DOUBLED_COLUMN, Rule.MISSING_COLUMN, Rule.MISSING_COLUMN, Rule.UNKNOWN_COLUMN);
		assertThat(mapping.findings().getFirst().hint())
			.isEqualTo("\"patient_id\" and \"MRN\" are both read as patient_id.");
		assertThat(mapping.isFatal()).isTrue();
	}

	@Test
	void anUnknownColumnIsNoError() {
		List<String> header = new ArrayList<>(SampleList.header());
		header.add("Shoe size");
		ColumnMapping mapping = ColumnMapping.of(header);
		assertThat(mapping.findings()).extracting(Finding::severity).containsExactly(Severity.NOTE);
		assertThat(mapping.isFatal()).isFalse();
	}

	@Test
	void aRowOfDataIsNoHeader() {
		ColumnMapping mapping = ColumnMapping.of(SampleList.row().cells());
		assertThat(mapping.findings()).containsExactly(Finding.of(Rule.NO_HEADER));
		assertThat(mapping.isFatal()).isTrue();
	}

	@Test
	void aListWithoutAddressesIsWarnedOnceAndNotPerRow() {
		List<String> header = new ArrayList<>(SampleList.header());
		header.remove("zip");
		ColumnMapping mapping = ColumnMapping.of(header);
		assertThat(mapping.findings()).containsExactly(Finding.of(Rule.NO_ADDRESS_COLUMNS));
		List<String> cells = new ArrayList<>(SampleList.row().with(Column.CITY, "").cells());
		cells.remove(SampleList.header().indexOf("zip"));
		RawRow row = new RawRow(2, cells.toArray(String[]::new));
		assertThat(new RowCheck(SampleList.CONTEXT, mapping).check(row).findings()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "SSN,true", "ssn_last4,true", "Patient SSN,true", "patientSSN,true", "Social Security Number,true",
			"soc_sec_no,true", "class name,false", "business_number,false", "session,false", "classname,false" })
	void knowsColumnsThatAreCalledAfterSocialSecurityNumbers(String header, boolean called) {
		assertThat(SsnWatch.isCalledSo(header)).isEqualTo(called);
	}

	@Test
	void aColumnOfSocialSecurityNumbersRefusesTheListByNameOrByContent() {
		assertThat(refusals("ssn", "", "")).isEmpty();
		assertThat(refusals("ssn", "", "x")).containsExactly("ssn");
		assertThat(refusals("account", "123-45-6789", "223-45-6789", "none")).containsExactly("account");
		assertThat(refusals("account", "123-45-6789", "22", "none")).isEmpty();
		assertThat(refusals("account", "900-45-6789", "000-45-6789", "666-45-6789")).isEmpty();
		assertThat(refusals("account", "123456789", "223456789", "323456789")).isEmpty();
	}

	private static List<String> refusals(String name, String... cells) {
		List<String> header = new ArrayList<>(SampleList.header());
		header.add(name);
		RowCheck check = new RowCheck(SampleList.CONTEXT, ColumnMapping.of(header));
		for (String cell : cells) {
			String[] row = SampleList.row().cells().toArray(String[]::new);
			row = Arrays.copyOf(row, row.length + 1);
			row[row.length - 1] = cell;
			check.check(new RawRow(2, row));
		}
		assertThat(check.finish()).extracting(Finding::rule).allMatch(Rule.SSN_COLUMN::equals);
		return check.finish().stream().map(Finding::value).toList();
	}

}
