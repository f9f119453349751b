package org.mncares.portal.survey.web;

import org.mncares.portal.web.NotFound;

/**
 * Reads the number of a version from an address; what is none is not found.
 */
final class VersionNumber {

	private VersionNumber() {
	}

	static int of(String text) {
		if (!text.matches("[1-9]\\d{0,5}")) {
			throw new NotFound("version");
		}
		return Integer.parseInt(text);
	}

}
