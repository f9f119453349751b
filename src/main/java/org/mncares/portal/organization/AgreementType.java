package org.mncares.portal.organization;

/**
 * What kind of agreement a care system and the study signed.
 */
public enum AgreementType {

	DATA_USE("Data use agreement"), BUSINESS_ASSOCIATE("Business associate agreement"),
	PARTICIPATION("Participation agreement");

	private final String label;

	AgreementType(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
