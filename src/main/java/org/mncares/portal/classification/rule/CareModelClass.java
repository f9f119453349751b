package org.mncares.portal.classification.rule;

/**
 * The class under which a care system and all its clinics are reported.
 */
public enum CareModelClass {

	MEDICAL("Medical"), MEDICAL_SOCIAL("Medical/Social"), MIXED("Mixed"), NOT_YET_CLASSIFIED("Not yet classified");

	private final String label;

	CareModelClass(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
