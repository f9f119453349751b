package org.mncares.portal.message;

/**
 * Who sees an announcement.
 */
public enum Audience {

	/** Whoever is signed in. */
	ALL("Everybody"),
	/** Staff of the care systems. */
	CARE_SYSTEMS("Care systems"),
	/** Analysts and administrators. */
	STUDY("The study");

	private final String label;

	Audience(String label) {
		this.label = label;
	}

	/** What people call it. */
	public String label() {
		return this.label;
	}

}
