package org.mncares.portal.organization;

/**
 * How large a care system is, by its certified Health Care Home clinics.
 */
public enum SizeClass {

	SMALL("Small"), LARGE("Large");

	private final String label;

	SizeClass(String label) {
		this.label = label;
	}

	/**
	 * The class of a care system.
	 * @param certifiedClinics its open clinics with a certification in force
	 * @param largeAbove the number above which a care system is large; the study's own
	 * cut is 10, so that 11 clinics are large and 10 are small
	 */
	static SizeClass of(int certifiedClinics, int largeAbove) {
		return (certifiedClinics > largeAbove) ? LARGE : SMALL;
	}

	public String label() {
		return this.label;
	}

}
