package org.mncares.portal.organization;

import org.jspecify.annotations.Nullable;

/**
 * Where a place lies, by the primary rural-urban commuting area code of its ZIP code.
 */
public enum Location {

	URBAN("Urban"), RURAL("Rural"),
	/** Not coded, or a ZIP code without a match: never counted as rural. */
	UNKNOWN("Unknown");

	private static final int LAST_URBAN = 3;

	private static final int LAST_RURAL = 10;

	private final String label;

	Location(String label) {
		this.label = label;
	}

	/**
	 * The location of a place.
	 * @param primaryCode the primary code: 1 to 3 urban, 4 to 10 rural, 99 not coded;
	 * null where the ZIP code has none
	 */
	static Location of(@Nullable Integer primaryCode) {
		if (primaryCode == null || primaryCode < 1 || primaryCode > LAST_RURAL) {
			return UNKNOWN;
		}
		return (primaryCode <= LAST_URBAN) ? URBAN : RURAL;
	}

	public String label() {
		return this.label;
	}

}
