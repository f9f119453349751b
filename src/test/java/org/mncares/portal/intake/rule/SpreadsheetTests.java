package org.mncares.portal.intake.rule;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mncares.portal.table.RawRow;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a spreadsheet program does to codes, and what it knows of cells.
 */
class SpreadsheetTests {

	private static final byte FORMULA = 1;

	private static final byte NUMBER = 2;

	private final RowCheck check = new RowCheck(SampleList.CONTEXT, ColumnMapping.of(SampleList.header()));

	private long row = 1;

	@Test
	void aZipCodeThatLostItsZeroIsSaidWithTheWholeOne() {
		assertThat(ofNumber(Column.ZIP, "2138")).containsExactly(new Finding(Rule.LEADING_ZERO_LOST, Column.ZIP, "2138",
				"Excel has probably taken the leading zero: 02138?"));
		assertThat(ofNumber(Column.ZIP, "501").getFirst().hint()).endsWith("00501?");
		assertThat(ofNumber(Column.ZIP, "21381234").getFirst().hint()).endsWith("02138-1234?");
		assertThat(ofNumber(Column.ZIP, "55113")).isEmpty();
		assertThat(ofNumber(Column.ZIP, "551131234")).isEmpty();
		assertThat(ofNumber(Column.ZIP, "12")).extracting(Finding::rule).containsExactly(Rule.ZIP_INVALID);
		assertThat(ofText(Column.ZIP, "2138")).extracting(Finding::rule).containsExactly(Rule.ZIP_INVALID);
	}

	@Test
	void aClinicCodeThatLostItsZeroIsSaidWithTheWholeOne() {
		assertThat(ofNumber(Column.CLINIC_ID, "412")).extracting(Finding::rule, Finding::hint)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(Rule.LEADING_ZERO_LOST,
					"Excel has probably taken the leading zero: 0412?"));
		assertThat(ofNumber(Column.CLINIC_ID, "999")).extracting(Finding::rule).containsExactly(Rule.CLINIC_UNKNOWN);
		assertThat(ofText(Column.CLINIC_ID, "412")).extracting(Finding::rule).containsExactly(Rule.CLINIC_UNKNOWN);
	}

	@Test
	void aNumberOfMoreDigitsThanAProgramKeepsIsNoId() {
		assertThat(ofNumber(Column.PATIENT_ID, "1234567890123450")).extracting(Finding::rule)
			.containsExactly(Rule.ID_AS_NUMBER);
		assertThat(ofNumber(Column.MEMBER_ID_1, "1234567890123450")).extracting(Finding::rule)
			.containsExactly(Rule.ID_AS_NUMBER);
		assertThat(ofText(Column.PATIENT_ID, "1234567890123456")).isEmpty();
		assertThat(ofNumber(Column.PATIENT_ID, "123456789012345")).isEmpty();
	}

	@Test
	void idsThatAreShorterAsNumbersThanAsTextAreSaidOnce() {
		ofText(Column.PATIENT_ID, "00123456");
		ofNumber(Column.PATIENT_ID, "12345678");
		ofNumber(Column.PATIENT_ID, "123457");
		ofText(Column.PATIENT_ID, "ABC");
		ofNumber(Column.PATIENT_ID, "9");
		assertThat(this.check.finish()).containsExactly(new Finding(Rule.IDS_LOST_ZEROS, Column.PATIENT_ID, null,
				"IDs that are text have 8 digits, and some that are numbers have fewer. Excel has probably taken their"
						+ " leading zeros. Rows 4, 6."));
	}

	@Test
	void textsOfOneLengthTellToo() {
		ofText(Column.MEMBER_ID_1, "1234567");
		ofNumber(Column.MEMBER_ID_1, "123456");
		assertThat(this.check.finish()).isEmpty();
		ofText(Column.MEMBER_ID_1, "1234568");
		assertThat(this.check.finish()).extracting(Finding::rule).containsExactly(Rule.IDS_LOST_ZEROS);
		ofText(Column.MEMBER_ID_1, "12345");
		ofText(Column.MEMBER_ID_1, "12346");
		assertThat(this.check.finish()).isEmpty();
	}

	@Test
	void formulasAreSaidOncePerColumnWithTheirRows() {
		for (int i = 0; i < 12; i++) {
			of(Column.CITY, "Saint Paul", FORMULA);
		}
		of(Column.ZIP, "55113", (byte) (FORMULA | NUMBER));
		assertThat(this.check.finish()).containsExactly(
				new Finding(Rule.FORMULA_VALUE, Column.CITY, null,
						"12 rows, the first are 2, 3, 4, 5, 6, 7, 8, 9, 10, 11."),
				new Finding(Rule.FORMULA_VALUE, Column.ZIP, null, "Row 14."));
	}

	@Test
	void aCorrectedCellIsTextAgain() {
		RawRow read = new RawRow(2, new String[] { "412", "1" }, new byte[] { NUMBER, NUMBER });
		RawRow corrected = read.with(new String[] { "0412", "1", "x" });
		assertThat(corrected.isNumber(0)).isFalse();
		assertThat(corrected.isNumber(1)).isTrue();
		assertThat(corrected.isNumber(2)).isFalse();
	}

	private List<Finding> ofNumber(Column column, String text) {
		return of(column, text, NUMBER);
	}

	private List<Finding> ofText(Column column, String text) {
		return of(column, text, (byte) 0);
	}

	private List<Finding> of(Column column, String text, byte mark) {
		List<String> cells = new ArrayList<>(SampleList.row().with(column, text).cells());
		byte[] marks = new byte[cells.size()];
		marks[Column.ofTemplate().indexOf(column)] = mark;
		return this.check.check(new RawRow(++this.row, cells.toArray(String[]::new), marks)).findings();
	}

}
