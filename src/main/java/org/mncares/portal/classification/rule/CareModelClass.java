package org.mncares.portal.classification.rule;

/**
 * The class under which a care system and all its clinics are reported.
 */
public enum CareModelClass {

	MEDICAL("Medical", "medical"), MEDICAL_SOCIAL("Medical/Social", "social"), MIXED("Mixed", "mixed"),
	NOT_YET_CLASSIFIED("Not yet classified", "open");

	private final String label;

	private final String key;

	CareModelClass(String label, String key) {
		this.label = label;
		this.key = key;
	}

	public String label() {
		return this.label;
	}

	/** The name of its mark and colour on pages. */
	public String key() {
		return this.key;
	}

}
