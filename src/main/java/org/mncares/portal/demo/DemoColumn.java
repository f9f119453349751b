package org.mncares.portal.demo;

/**
 * The columns of the demonstration lists, by the name of the template and by one that
 * people use.
 */
enum DemoColumn {

	CLINIC_ID("Clinic Code"), PATIENT_ID("MRN"), LAST_NAME("Last Name"), FIRST_NAME("First Name"), MIDDLE_NAME("MI"),
	DATE_OF_BIRTH("DOB"), SEX("Gender"), DATE_OF_DEATH("Date of Death"), CARE_COORDINATION_START("CC Start Date"),
	RACE_1("Race"), ETHNICITY("Ethnicity"), PREFERRED_LANGUAGE("Preferred Language"), ADDRESS_1("Street Address"),
	ADDRESS_2("Apartment"), CITY("City"), STATE("State"), ZIP("ZIP Code"), PHONE("Phone Number"),
	PAYOR_1("Primary Payer"), MEMBER_ID_1("Member ID"), PAYOR_2("Secondary Payer"), MEMBER_ID_2("Secondary Member ID");

	private final String spoken;

	DemoColumn(String spoken) {
		this.spoken = spoken;
	}

	/** As the template has it. */
	String key() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

	/** As people write it. */
	String spoken() {
		return this.spoken;
	}

	boolean isDate() {
		return this == DATE_OF_BIRTH || this == DATE_OF_DEATH || this == CARE_COORDINATION_START;
	}

}
