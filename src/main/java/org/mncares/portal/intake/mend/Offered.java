package org.mncares.portal.intake.mend;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Rule;

/**
 * Which cells are offered to be corrected for what was found, and where all cells that
 * say the same may be corrected at once.
 */
final class Offered {

	private static final Set<Rule> BY_VALUE = EnumSet.of(Rule.REQUIRED_BLANK, Rule.FORMULA, Rule.SPREADSHEET_ERROR,
			Rule.DATE_UNREADABLE, Rule.DATE_IMPOSSIBLE, Rule.DATE_TWO_DIGIT_YEAR, Rule.DATE_AS_NUMBER,
			Rule.DATE_DAY_FIRST, Rule.DATE_IN_FUTURE, Rule.DATE_BEFORE_1900, Rule.CLINIC_UNKNOWN,
			Rule.CLINIC_NOT_PARTICIPATING, Rule.CLINIC_NOT_DECLARED, Rule.SEX_INVALID, Rule.RACE_INVALID,
			Rule.ETHNICITY_INVALID, Rule.LANGUAGE_UNKNOWN, Rule.STATE_INVALID, Rule.ZIP_INVALID, Rule.PHONE_INVALID,
			Rule.OPT_OUT_INVALID);

	/** What is somebody's own is never the same for several patients. */
	private static final Set<Column> PERSONAL = EnumSet.of(Column.PATIENT_ID, Column.LAST_NAME, Column.FIRST_NAME,
			Column.MIDDLE_NAME, Column.MEMBER_ID_1, Column.MEMBER_ID_2);

	/** Where one answer may be right for all that are blank. */
	private static final Set<Column> SAME_FOR_BLANKS = EnumSet.of(Column.CLINIC_ID, Column.SEX, Column.PAYOR_1);

	private static final List<Column> MAILING = List.of(Column.ADDRESS_1, Column.CITY, Column.STATE, Column.ZIP);

	private Offered() {
	}

	/** Whether all cells of a column that say the same may be corrected at once. */
	static boolean atOnce(Column column, String text) {
		return text.isEmpty() ? SAME_FOR_BLANKS.contains(column) : !PERSONAL.contains(column);
	}

	/**
	 * Whether the value alone shows what was found, so that it is so wherever it stands.
	 */
	static boolean atOnce(Rule rule, @Nullable Column column, String text) {
		return column != null && BY_VALUE.contains(rule) && atOnce(column, text);
	}

	/**
	 * The cells in which the mistake may be.
	 * @param column the column that was named, if one was
	 */
	static List<Column> cells(Rule rule, @Nullable Column column) {
		return switch (rule) {
			case DEATH_BEFORE_BIRTH -> List.of(Column.DATE_OF_DEATH, Column.DATE_OF_BIRTH);
			case DEATH_BEFORE_START -> List.of(Column.DATE_OF_DEATH, Column.CARE_COORDINATION_START);
			case START_BEFORE_BIRTH -> List.of(Column.CARE_COORDINATION_START, Column.DATE_OF_BIRTH);
			case SAME_DAY_TWO_CLINICS -> List.of(Column.CLINIC_ID, Column.CARE_COORDINATION_START, Column.PATIENT_ID);
			case BIRTH_DATE_DIFFERS -> List.of(Column.DATE_OF_BIRTH, Column.PATIENT_ID);
			case SEX_DIFFERS -> List.of(Column.SEX, Column.PATIENT_ID);
			case SAME_PERSON_TWO_IDS -> List.of(Column.PATIENT_ID);
			case PAYOR_REPEATED, PAYOR_CONTRADICTION -> List.of(Column.PAYOR_2, Column.MEMBER_ID_2, Column.PAYOR_1);
			case MEMBER_ID_MISSING, MEMBER_ID_WITHOUT_PAYOR, MEMBER_ID_NOT_EXPECTED, MEMBER_ID_FORM, MEMBER_ID_SSN ->
				(column == Column.MEMBER_ID_2) ? List.of(Column.MEMBER_ID_2, Column.PAYOR_2)
						: List.of(Column.MEMBER_ID_1, Column.PAYOR_1);
			case ADDRESS_INCOMPLETE -> MAILING;
			default -> (column != null) ? List.of(column) : List.of();
		};
	}

}
