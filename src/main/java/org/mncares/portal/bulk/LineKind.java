package org.mncares.portal.bulk;

/**
 * What a line of a report says.
 */
public enum LineKind {

	/** Something is wrong; nothing can be saved while it stands. */
	PROBLEM("Problems", "problems"),

	/** A value would be another than is stored. */
	CHANGE("Changes", "changes"),

	/** A thing that is not there yet. */
	NEW("New", "new"),

	/** Good to know. */
	NOTE("Notes", "notes");

	private final String label;

	private final String key;

	LineKind(String label, String key) {
		this.label = label;
		this.key = key;
	}

	public String label() {
		return this.label;
	}

	/** Its name in addresses. */
	public String key() {
		return this.key;
	}

}
