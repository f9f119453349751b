package org.mncares.portal.identity;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;

/**
 * What role, care system and management have to do with each other.
 */
final class Standing {

	private Standing() {
	}

	/**
	 * Requires them to fit.
	 * @throws IllegalArgumentException when they do not
	 */
	static void require(Role role, @Nullable CareSystemId careSystem, boolean manager) {
		if ((role == Role.CARE_SYSTEM) != (careSystem != null)) {
			throw new IllegalArgumentException("Care system staff, and nobody else, belong to a care system");
		}
		if (manager && role != Role.CARE_SYSTEM) {
			throw new IllegalArgumentException("Only care systems have managers");
		}
	}

	/** What a person is, in words: {@code Care system manager}. */
	static String label(Role role, boolean manager) {
		return manager ? "Care system manager" : role.label();
	}

}
