package org.mncares.portal.organization;

/**
 * The level at which a clinic is certified as a Health Care Home.
 */
public enum HchLevel {

	/** Not certified. */
	NONE("Not certified"), FOUNDATIONAL("Foundational"), LEVEL_2("Level 2"), LEVEL_3("Level 3");

	private final String label;

	HchLevel(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
