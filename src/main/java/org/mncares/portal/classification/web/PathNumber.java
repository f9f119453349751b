package org.mncares.portal.classification.web;

import org.mncares.portal.web.NotFound;

/**
 * Reads numbers of addresses and hidden fields: what is none does not exist.
 */
final class PathNumber {

	private static final int DIGITS = 9;

	private PathNumber() {
	}

	/**
	 * A number of at most 9 digits.
	 * @param what the kind of thing that it names
	 * @throws NotFound when it is none
	 */
	static int of(String text, String what) {
		if (text.isEmpty() || text.length() > DIGITS || !text.chars().allMatch((c) -> c >= '0' && c <= '9')) {
			throw new NotFound(what);
		}
		return Integer.parseInt(text);
	}

}
