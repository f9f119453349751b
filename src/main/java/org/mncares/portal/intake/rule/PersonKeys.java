package org.mncares.portal.intake.rule;

import java.time.LocalDate;

/**
 * Makes the keyed hashes by which people are matched, 16 bytes each. Not thread-safe.
 */
public final class PersonKeys {

	public PersonKeys(byte[] key) {
		if (key.length < 16) {
			throw new IllegalArgumentException("The matching key is too short");
		}
	}

	/** The key of a patient ID within a care system. */
	public byte[] patientKey(long careSystemId, String patientId) {
		throw new UnsupportedOperationException();
	}

	/** The key of a person, the same in every care system. */
	public byte[] personKey(String lastName, String firstName, LocalDate dateOfBirth, String sex) {
		throw new UnsupportedOperationException();
	}

}
