package org.mncares.portal.core;

/**
 * What all typed identifiers have in common.
 */
final class Ids {

	private Ids() {
	}

	static void requirePositive(long value) {
		if (value <= 0) {
			throw new IllegalArgumentException("An identifier is a positive number");
		}
	}

}
