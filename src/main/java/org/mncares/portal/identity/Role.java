package org.mncares.portal.identity;

/**
 * What a person may do; see the design's section on who sees what.
 */
public enum Role {

	/** Care system staff: their own system's lists, surveys and clinics. */
	CARE_SYSTEM("Care system staff"),

	/** Study analyst: all clinics, classes and counts, never direct identifiers. */
	ANALYST("Study analyst"),

	/** Administrator: accounts, organizations, payors, cohorts; reviews submissions. */
	ADMIN("Administrator");

	private final String label;

	Role(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
