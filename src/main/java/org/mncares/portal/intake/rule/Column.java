package org.mncares.portal.intake.rule;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mncares.portal.table.CellText;

/**
 * The column catalogue of the patient list, version 1.
 */
public enum Column {

	CLINIC_ID("clinic_id", "Clinic ID", Need.REQUIRED, 10, "The clinic where care coordination started",
			"The clinic's code, as on the sheet of clinics", "0412", "clinic", "clinic_code", "clinic_number",
			"site_id"),
	PATIENT_ID("patient_id", "Patient ID", Need.REQUIRED, 50,
			"Your own stable ID of the patient, never a social security number", "Text", "EXAMPLE-1", "mrn", "pat_id",
			"patient_mrn", "medical_record_number", "medical_record_no", "pt_id", "patient_number"),
	LAST_NAME("last_name", "Last name", Need.REQUIRED, 100, "Family name", "Text", "Example", "surname", "family_name",
			"lname", "patient_last_name", "name_last"),
	FIRST_NAME("first_name", "First name", Need.REQUIRED, 100, "Given name", "Text", "Pat", "given_name", "fname",
			"patient_first_name", "name_first", "forename"),
	MIDDLE_NAME("middle_name", "Middle name", Need.OPTIONAL, 100, "Middle name or initial", "Text", "Q", "mname",
			"middle_initial", "middle", "mi", "patient_middle_name"),
	DATE_OF_BIRTH("date_of_birth", "Date of birth", Need.REQUIRED, 0, "When the patient was born", Column.DATE_FORM,
			"1950-03-25", "dob", "birth_date", "birthday", "patient_dob", "patient_date_of_birth"),
	SEX("sex", "Sex", Need.REQUIRED, 0, "Sex as in your records", "F, M or U (unknown)", "F", "gender", "patient_sex",
			"legal_sex"),
	DATE_OF_DEATH("date_of_death", "Date of death", Need.OPTIONAL, 0,
			"When the patient died; patients who died are part of the list", Column.DATE_FORM, "", "dod", "death_date",
			"deceased_date", "date_deceased"),
	CARE_COORDINATION_START("care_coordination_start", "Care coordination start", Need.REQUIRED, 0,
			"The first start of care coordination ever in your care system", Column.DATE_FORM, "2018-03-25",
			"start_date", "start", "care_coordination_start_date", "cc_start", "cc_start_date",
			"care_coordination_date", "enrollment_date", "date_of_enrollment"),
	RACE_1("race_1", "Race 1", Need.OPTIONAL, 0, Column.RACE_MEANS, Column.RACE_FORM, "6", "race", "race_code"),
	RACE_2("race_2", "Race 2", Need.OPTIONAL, 0, Column.RACE_MEANS, Column.RACE_FORM, ""),
	RACE_3("race_3", "Race 3", Need.OPTIONAL, 0, Column.RACE_MEANS, Column.RACE_FORM, ""),
	RACE_4("race_4", "Race 4", Need.OPTIONAL, 0, Column.RACE_MEANS, Column.RACE_FORM, ""),
	RACE_5("race_5", "Race 5", Need.OPTIONAL, 0, Column.RACE_MEANS, Column.RACE_FORM, ""),
	ETHNICITY("ethnicity", "Ethnicity", Need.OPTIONAL, 0, "Hispanic or Latino ethnicity",
			"1 Hispanic or Latino, 2 not, 97 declined, 98 unknown", "2", "ethnic_group", "hispanic", "ethnicity_code"),
	PREFERRED_LANGUAGE("preferred_language", "Preferred language", Need.OPTIONAL, 0,
			"The language in which the patient likes to be addressed", "ISO 639 code or English name", "en", "language",
			"lang", "primary_language", "pref_language"),
	ADDRESS_1("address_1", "Address 1", Need.OPTIONAL, 100, "Street address; the survey is mailed there", "Text",
			"1 Example Street", "address", "street", "street_address", "address_line_1", "addr_1", "street_1"),
	ADDRESS_2("address_2", "Address 2", Need.OPTIONAL, 100, "Apartment, unit", "Text", "", "address_line_2", "addr_2",
			"street_2", "apartment", "unit"),
	CITY("city", "City", Need.OPTIONAL, 100, "City of the address", "Text", "Saint Paul", "town", "patient_city"),
	STATE("state", "State", Need.OPTIONAL, 0, "State of the address", "Two letters", "MN", "state_code",
			"patient_state"),
	ZIP("zip", "ZIP", Need.OPTIONAL, 0, "ZIP code of the address", "Five digits, or nine as in 55113-1234", "55113",
			"zip_code", "postal_code", "patient_zip", "zip_5"),
	PHONE("phone", "Phone", Need.OPTIONAL, 0, "Telephone number", "Ten digits in any usual writing", "651-555-0100",
			"phone_number", "telephone", "home_phone", "phone_1", "primary_phone"),
	PAYOR_1("payor_1", "Payor 1", Need.REQUIRED, 100,
			"The payor named on the card, not the product; uninsured and unknown are allowed", "Name or code", "UCare",
			"payor", "payer", "payer_1", "payor_name", "payer_name", "insurance", "insurance_1", "primary_payor",
			"primary_payer", "primary_insurance"),
	MEMBER_ID_1("member_id_1", "Member ID 1", Need.CONDITIONAL, 50,
			"Needed when payor 1 is a partner of the study; not kept for other payors", "Text, without a group number",
			"EX123456", "member_id", "member_number", "subscriber_id", "insurance_id", "primary_member_id"),
	PAYOR_2("payor_2", "Payor 2", Need.OPTIONAL, 100, "Second coverage", "Name or code", "", "payer_2", "insurance_2",
			"secondary_payor", "secondary_payer", "secondary_insurance"),
	MEMBER_ID_2("member_id_2", "Member ID 2", Need.OPTIONAL, 50,
			"Needed when payor 2 is a partner of the study; not kept for other payors", "Text, without a group number",
			"", "member_number_2", "subscriber_id_2", "secondary_member_id"),
	RESEARCH_OPT_OUT("research_opt_out", "Research opt-out", Need.OPTIONAL, 0,
			"Patients who opted out of research must not be in the list: with a Y the list is refused", "Y or N", "N",
			"opt_out", "research_optout_flag", "opted_out"),
	PROBLEMS("problems", "Problems", Need.IGNORED, 0, "What the portal found in the row; not read",
			"Written by the portal", "");

	/** The version of this catalogue, named on templates and receipts. */
	public static final String CATALOGUE_VERSION = "1";

	private static final String DATE_FORM = "2018-03-25 or 3/25/2018";

	private static final String RACE_MEANS = "Race; up to five codes, none twice";

	private static final String RACE_FORM = "1 American Indian or Alaska Native, 2 Asian, 3 Black, 5 Native Hawaiian or "
			+ "Pacific Islander, 6 White, 7 other, 97 declined, 98 unknown; there is no 4";

	private static final Map<String, Column> BY_HEADER = new HashMap<>();

	static {
		for (Column column : values()) {
			BY_HEADER.put(CellText.key(column.key), column);
		}
		for (Column column : values()) {
			column.synonyms().forEach((synonym) -> BY_HEADER.putIfAbsent(CellText.key(synonym), column));
		}
	}

	private final String key;

	private final String label;

	private final Need need;

	private final int maxLength;

	private final String meaning;

	private final String form;

	private final String example;

	/** Separated by blanks. */
	private final String synonyms;

	Column(String key, String label, Need need, int maxLength, String meaning, String form, String example,
			String... synonyms) {
		this.key = key;
		this.label = label;
		this.need = need;
		this.maxLength = maxLength;
		this.meaning = meaning;
		this.form = form;
		this.example = example;
		this.synonyms = String.join(" ", synonyms);
	}

	/**
	 * Finds the column that a header names; case, spaces, {@code _} and {@code -} do not
	 * matter.
	 */
	public static Optional<Column> match(String header) {
		return Optional.ofNullable(BY_HEADER.get(CellText.key(header)));
	}

	/** The columns of the template in their order: all but our own {@code problems}. */
	public static List<Column> ofTemplate() {
		return Arrays.stream(values()).filter((column) -> column != PROBLEMS).toList();
	}

	/** The name in the header row, such as {@code clinic_id}. */
	public String key() {
		return this.key;
	}

	/** The name in sentences, such as "Clinic ID". */
	public String label() {
		return this.label;
	}

	public Need need() {
		return this.need;
	}

	/** Whether a list without this column cannot be checked. */
	public boolean isRequired() {
		return this.need == Need.REQUIRED || this.need == Need.CONDITIONAL;
	}

	/** The longest text that is taken, in characters; 0 where the form decides. */
	public int maxLength() {
		return this.maxLength;
	}

	public String meaning() {
		return this.meaning;
	}

	public String form() {
		return this.form;
	}

	public String example() {
		return this.example;
	}

	/** Other names that people use for it. */
	public List<String> synonyms() {
		return this.synonyms.isEmpty() ? List.of() : List.of(this.synonyms.split(" ", -1));
	}

	public boolean isDate() {
		return this == DATE_OF_BIRTH || this == DATE_OF_DEATH || this == CARE_COORDINATION_START;
	}

	/** When a column must be filled. */
	public enum Need {

		/** In every row. */
		REQUIRED,

		/** The column must be there; whether a cell must be filled depends on the row. */
		CONDITIONAL,

		/** Sent if it can be queried. */
		OPTIONAL,

		/** Ours; not read. */
		IGNORED

	}

}
