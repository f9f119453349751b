package org.mncares.portal.intake.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import static org.mncares.portal.intake.rule.Severity.ERROR;
import static org.mncares.portal.intake.rule.Severity.FILE;
import static org.mncares.portal.intake.rule.Severity.NOTE;
import static org.mncares.portal.intake.rule.Severity.NOT_ELIGIBLE;
import static org.mncares.portal.intake.rule.Severity.REFUSAL;
import static org.mncares.portal.intake.rule.Severity.WARNING;

/**
 * The rule catalogue: everything that can be wrong with a patient list, each with a code
 * that never changes its meaning, a heading and what to do about it.
 */
public enum Rule {

	EMPTY_FILE("PL-001", FILE, "The file is empty", "Choose the file that holds the list."),
	FILE_TOO_LARGE("PL-002", FILE, "The file is larger than the limit",
			"Send the list in several files, each for other clinics, or save a workbook as CSV."),
	UPLOAD_CUT_OFF("PL-003", FILE, "The upload was cut off", "Upload the file again."),
	NOT_A_TABLE("PL-004", FILE, "This is not a table",
			"Save the list as CSV or as an Excel workbook (.xlsx) and upload that file."),
	PASSWORD_PROTECTED("PL-005", FILE, "The workbook is protected by a password",
			"Take the password off in Excel (File, Info, Protect Workbook) and upload the file again."),
	OLD_WORKBOOK("PL-006", FILE, "The workbook is in the old .xls format",
			"Save it in Excel as an Excel workbook (.xlsx) and upload that file."),
	BROKEN_WORKBOOK("PL-007", FILE, "The workbook cannot be read",
			"Open it in Excel, save it again as an Excel workbook (.xlsx) or as CSV, and upload that file."),
	WORKBOOK_TOO_LARGE("PL-008", FILE, "The workbook is too large once unpacked",
			"Save the sheet as CSV and upload that file."),
	CELL_TOO_LONG("PL-009", FILE, "A line or a cell is too long",
			"Look at this row for a quotation mark that is never closed, or for text that does not belong there."),
	NUL_CHARACTERS("PL-010", FILE, "The file holds characters of value zero",
			"It was damaged or is no text file. Export the list again and upload the new file."),
	BROKEN_ENCODING("PL-011", FILE, "Some letters of the file are damaged",
			"Save the list again as CSV UTF-8 or as an Excel workbook, and upload that file."),
	UNCLOSED_QUOTE("PL-012", FILE, "A quotation mark is never closed",
			"Close the quotation mark that opens in this row, or take it out."),
	TOO_MANY_COLUMNS("PL-013", FILE, "The file has too many columns", "Send only the columns of the template."),
	CHECK_FAILED("PL-014", FILE, "The check could not be finished",
			"It was no fault of the file. Ask for the check again; if that does not help, tell the study."),
	SAME_FILE("PL-015", FILE, "This very file was uploaded before", "Look at the list that it began as."),
	MISPLACED_QUOTE("PL-016", FILE, "Text stands behind a closing quotation mark",
			"Write each quotation mark inside of a text twice, or take it out."),
	NO_AGREEMENT("PL-017", FILE, "No agreement between your care system and the study is in force",
			"Ask the study's administrator: the signed agreement is recorded first, then lists can be uploaded."),
	NO_ROOM("PL-018", FILE, "The portal has no room for the file at the moment",
			"Nothing of it was kept. Tell the study's administrator, and upload the file again later."),

	NO_HEADER("PL-030", FILE, "No row names the columns",
			"Put the column names of the template into a row above the patients."),
	NO_ROWS("PL-031", FILE, "There are no patients below the column names",
			"Add the patients, or attest that there are none."),
	MISSING_COLUMN("PL-032", FILE, "A required column is missing", "Add the column with the name of the template."),
	DOUBLED_COLUMN("PL-033", FILE, "Two columns mean the same", "Keep one of them, or rename the other."),
	UNKNOWN_COLUMN("PL-034", NOTE, "A column is not part of the list",
			"It is not read. Take it out before you send the list."),
	NO_ADDRESS_COLUMNS("PL-035", WARNING, "The list has no columns for a complete address",
			"The survey is mailed: add address_1, city, state and zip if you can query them."),
	TITLE_ROWS("PL-036", NOTE, "Rows stand above the column names", "They are not read. Nothing needs to be done."),
	TOTALS_ROWS("PL-037", NOTE, "A row of totals stands below the patients",
			"It is not read as a patient. Nothing needs to be done."),
	CLOSING_ROWS("PL-038", WARNING, "Text stands below the patients, behind a blank row",
			"It is not read. If patients stand there, take the blank row out and upload the list again."),
	BLANK_ROWS("PL-039", NOTE, "Blank rows stand between the patients",
			"They are passed over. Nothing needs to be done."),
	BLANK_COLUMNS("PL-040", NOTE, "Blank columns stand between the others",
			"They are passed over. Nothing needs to be done."),
	OTHER_SHEETS("PL-041", NOTE, "The workbook has several sheets",
			"One is read, by its column names. If patients stand on another, send it as a list of its own."),
	HIDDEN_ROWS("PL-042", WARNING, "Hidden rows are read too",
			"Show all rows in the spreadsheet program and look whether these belong in the list."),
	HIDDEN_COLUMNS("PL-043", WARNING, "Hidden columns are read too",
			"Show all columns in the spreadsheet program and look whether these belong in the list."),
	MERGED_CELLS("PL-044", WARNING, "Cells are merged",
			"Only the first of them is read. Unmerge them and write the value into each cell that needs it."),
	REPEATED_HEADER("PL-045", NOTE, "The column names stand once more among the patients",
			"These rows are not read as patients. Nothing needs to be done."),
	CHOSEN_COLUMN("PL-046", NOTE, "Your care system said what these columns are",
			"Look whether it is right; below, it can be changed."),

	ROW_TOO_LONG("PL-101", ERROR, "The row has more cells than the header has names",
			"Put text that holds a comma in quotation marks, or clear the cells without a column name."),
	REQUIRED_BLANK("PL-102", ERROR, "A required cell is blank", "Fill it in."),
	TEXT_TOO_LONG("PL-103", ERROR, "The text is too long", "Shorten it."),
	FORMULA("PL-104", ERROR, "The cell holds a formula",
			"Replace it with its value (copy, then Paste Special, Values)."),
	SPREADSHEET_ERROR("PL-105", ERROR, "The cell holds an error of the spreadsheet program",
			"Replace it with the right value or clear it."),
	EXAMPLE_ROW("PL-106", ERROR, Column.PATIENT_ID, "The example row of the template is still in the list",
			"Delete this row."),
	ID_AS_NUMBER("PL-107", ERROR, "The spreadsheet program has cut this ID to a rounded number",
			"Format the column as text and enter the ID again."),
	PATIENT_ID_SSN("PL-108", ERROR, Column.PATIENT_ID, "The patient ID looks like a social security number",
			"Use your own ID of the patient (MRN), never a social security number."),
	FORMULA_VALUE("PL-109", WARNING, "Cells hold formulas; the values that they show were read",
			"Compare a few with the list. To be safe, replace them with values (copy, then Paste Special, Values)."),
	LEADING_ZERO_LOST("PL-110", ERROR, "A leading zero was probably lost",
			"Format the column as text in the spreadsheet program and write the cell in full."),
	IDS_LOST_ZEROS("PL-111", WARNING, "Some IDs have probably lost leading zeros",
			"Compare them with your records. Format the column as text and write these IDs in full."),

	DATE_UNREADABLE("PL-201", ERROR, "The date cannot be read", "Write it as 2018-03-25 or 3/25/2018."),
	DATE_IMPOSSIBLE("PL-202", ERROR, "There is no such day", "Correct the date."),
	DATE_TWO_DIGIT_YEAR("PL-203", ERROR, "The year has two digits", "Write the year with four digits."),
	DATE_AS_NUMBER("PL-204", ERROR, "The date is a number of the spreadsheet program",
			"Format the column as a date in Excel and save the file again."),
	DATE_DAY_FIRST("PL-205", ERROR, "The date seems to have the day first", "Write it as 2018-03-25 or 3/25/2018."),
	DATE_IN_FUTURE("PL-206", ERROR, "The date is in the future", "Correct the date."),
	DATE_BEFORE_1900("PL-207", ERROR, "The date is before 1900", "Correct the date."),
	DEATH_BEFORE_BIRTH("PL-208", ERROR, Column.DATE_OF_DEATH, "The date of death is before the date of birth",
			"Correct the one that is wrong."),
	DEATH_BEFORE_START("PL-209", ERROR, Column.DATE_OF_DEATH, "The date of death is before care coordination started",
			"Correct the one that is wrong."),
	START_BEFORE_BIRTH("PL-210", ERROR, Column.CARE_COORDINATION_START,
			"Care coordination started before the date of birth", "Correct the one that is wrong."),
	VERY_OLD("PL-211", WARNING, Column.DATE_OF_BIRTH, "The patient would be older than 115",
			"Check the date of birth: 1900-01-01 often stands for an unknown one."),
	DATE_UNDECIDED("PL-212", ERROR, "It is not clear whether the day or the month comes first",
			"Say on the page of the list which one does, or write the date as 2018-03-25."),
	DATES_MIXED("PL-213", WARNING, "Some dates have the day first, others the month",
			"Compare the column with your records: a date such as 3/4/2018 can be two days."),
	DATES_SWAPPED("PL-214", WARNING, "Excel may have swapped day and month",
			"Dates as text have the day first here, so Excel may have read the real dates wrongly. Compare them."),

	CLINIC_UNKNOWN("PL-301", ERROR, Column.CLINIC_ID, "No clinic of your care system has this code",
			"Use the codes of the template's sheet of clinics."),
	CLINIC_NOT_PARTICIPATING("PL-302", ERROR, Column.CLINIC_ID, "The clinic does not take part in this cohort",
			"Take the row out, or ask the study if the clinic should take part."),
	CLINIC_NOT_DECLARED("PL-303", ERROR, Column.CLINIC_ID, "This list is not for this clinic",
			"Take the row out, or upload the list again and choose this clinic too."),

	SEX_INVALID("PL-401", ERROR, Column.SEX, "Sex is not F, M or U", "Write F, M or U."),
	RACE_INVALID("PL-402", ERROR, "The race code does not exist", "Use 1, 2, 3, 5, 6, 7, 97 or 98. There is no 4."),
	RACE_REPEATED("PL-403", ERROR, "The same race code stands twice", "Keep one of them."),
	ETHNICITY_INVALID("PL-404", ERROR, Column.ETHNICITY, "The ethnicity code does not exist", "Use 1, 2, 97 or 98."),
	LANGUAGE_UNKNOWN("PL-405", WARNING, Column.PREFERRED_LANGUAGE, "The language is not known",
			"Write an ISO 639 code such as so, or the English name such as Somali. It is left blank otherwise."),
	STATE_INVALID("PL-406", ERROR, Column.STATE, "This is no state of the United States",
			"Write two letters, such as MN, or leave it blank."),
	ZIP_INVALID("PL-407", ERROR, Column.ZIP, "This is no ZIP code",
			"Write five digits, or nine as in 55113-1234, or leave it blank."),
	PHONE_INVALID("PL-408", WARNING, Column.PHONE, "This is no telephone number of ten digits",
			"Write ten digits, such as 651-555-0100. It is left blank otherwise."),
	ADDRESS_INCOMPLETE("PL-409", WARNING, "The address is incomplete",
			"The survey cannot be mailed to this patient: add what is missing if you can."),
	OPT_OUT_INVALID("PL-410", ERROR, Column.RESEARCH_OPT_OUT, "Research opt-out is not Y or N", "Write Y or N."),

	MEMBER_ID_MISSING("PL-501", ERROR, "The member ID is missing",
			"This payor is a partner of the study: add the member ID from the card."),
	MEMBER_ID_WITHOUT_PAYOR("PL-502", ERROR, "There is a member ID without a payor",
			"Name the payor, or clear the member ID."),
	MEMBER_ID_NOT_EXPECTED("PL-503", ERROR, "There is a member ID for someone uninsured or of unknown coverage",
			"Name the payor, or clear the member ID."),
	MEMBER_ID_SSN("PL-504", WARNING, "The member ID looks like a social security number",
			"Compare it with the card. Never send social security numbers."),
	MEMBER_ID_FORM("PL-505", ERROR, "The member ID does not look like one of this payor",
			"Copy it from the card, without the group number."),
	PAYOR_REPEATED("PL-506", WARNING, Column.PAYOR_2, "The same payor stands twice",
			"Clear the second one unless there are two policies."),
	PAYOR_CONTRADICTION("PL-507", ERROR, Column.PAYOR_2, "The patient is uninsured and has a second payor",
			"Put the payor first, or clear it."),

	SAME_DAY_TWO_CLINICS("PL-601", ERROR, Column.CLINIC_ID, "One patient starts on the same day at two clinics",
			"Keep the row of the clinic where care coordination started."),
	BIRTH_DATE_DIFFERS("PL-602", ERROR, Column.DATE_OF_BIRTH, "One patient ID has different dates of birth",
			"Correct the date of birth or the patient ID."),
	SEX_DIFFERS("PL-603", ERROR, Column.SEX, "One patient ID has different sexes",
			"Correct the sex or the patient ID."),
	SAME_PERSON_TWO_IDS("PL-604", WARNING, Column.PATIENT_ID,
			"The same name, date of birth and sex stand under two patient IDs",
			"If this is one person, keep one patient ID."),

	UNDER_AGE("PL-701", NOT_ELIGIBLE, "Too young when care coordination started", "Nothing to do."),
	STARTED_BEFORE_WINDOW("PL-702", NOT_ELIGIBLE, "Started before the study's window", "Nothing to do."),
	STARTED_AFTER_WINDOW("PL-703", NOT_ELIGIBLE, "Started after the study's window", "Nothing to do."),
	STARTED_EARLIER("PL-704", NOT_ELIGIBLE, "Started earlier in this care system",
			"Nothing to do: another row of this patient starts before the window."),
	LATER_START("PL-705", NOT_ELIGIBLE, "A later start of a patient who is already in the list",
			"Nothing to do: the earliest start counts."),
	LISTED_TWICE("PL-706", NOT_ELIGIBLE, "The same start of the same patient is listed again",
			"Nothing to do: the first of these rows counts."),
	IN_ANOTHER_LIST("PL-707", NOT_ELIGIBLE, "Already in the cohort through another list of this care system",
			"Nothing to do: the patient stays where the patient is."),
	OBJECTED("PL-708", NOT_ELIGIBLE, "The patient has objected to research and was withdrawn", "Nothing to do."),

	OPTED_OUT("PL-901", REFUSAL, Column.RESEARCH_OPT_OUT, "The patient has opted out of research",
			"Take this row out and upload the list again."),
	SSN_COLUMN("PL-902", REFUSAL, "A column holds social security numbers",
			"Take this column out and upload the list again.");

	/** The version of this catalogue, named on receipts. */
	public static final String CATALOGUE_VERSION = "2";

	private static final Map<String, Rule> BY_CODE = new HashMap<>();

	static {
		for (Rule rule : values()) {
			BY_CODE.put(rule.code, rule);
		}
	}

	private final String code;

	private final Severity severity;

	private final @Nullable Column column;

	private final String title;

	private final String advice;

	Rule(String code, Severity severity, String title, String advice) {
		this(code, severity, null, title, advice);
	}

	Rule(String code, Severity severity, @Nullable Column column, String title, String advice) {
		this.code = code;
		this.severity = severity;
		this.column = column;
		this.title = title;
		this.advice = advice;
	}

	/** Finds a rule by its code, such as {@code PL-401}. */
	public static Optional<Rule> of(String code) {
		return Optional.ofNullable(BY_CODE.get(code));
	}

	public String code() {
		return this.code;
	}

	public Severity severity() {
		return this.severity;
	}

	public RuleGroup group() {
		return RuleGroup.of(this.code);
	}

	/** The only column that this rule is about; null when a finding names it. */
	public @Nullable Column column() {
		return this.column;
	}

	/** A heading, without a full stop. */
	public String title() {
		return this.title;
	}

	/** What to do, as a sentence. */
	public String advice() {
		return this.advice;
	}

}
