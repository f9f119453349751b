package org.mncares.portal.intake.rule;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.table.CellText;

/**
 * Makes the keyed hashes by which people are matched, 16 bytes each (HMAC-SHA256, cut).
 * Not thread-safe.
 */
public final class PersonKeys {

	private static final String ALGORITHM = "HmacSHA256";

	private static final int LENGTH = 16;

	private final Mac mac;

	/**
	 * @param key the portal's matching key, 16 bytes or more
	 */
	public PersonKeys(byte[] key) {
		if (key.length < 16) {
			throw new IllegalArgumentException("The matching key is shorter than 16 bytes");
		}
		try {
			this.mac = Mac.getInstance(ALGORITHM);
			this.mac.init(new SecretKeySpec(key, ALGORITHM));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This Java has no " + ALGORITHM, ex);
		}
	}

	/** The key of a row's patient ID within a care system; null where it has none. */
	public byte @Nullable [] patientKey(long careSystemId, CheckedRow row) {
		return (row.patientId() != null) ? patientKey(careSystemId, row.patientId()) : null;
	}

	/** The key of a patient ID within a care system. */
	public byte[] patientKey(long careSystemId, String patientId) {
		return hash(canonicalPatient(careSystemId, patientId));
	}

	/** The key of a row's person; null where too little is known to tell people apart. */
	public byte @Nullable [] personKey(CheckedRow row) {
		Person person = row.person();
		if (person.lastName() == null || person.firstName() == null || person.dateOfBirth() == null
				|| person.sex() == null) {
			return null;
		}
		return personKey(person.lastName(), person.firstName(), person.dateOfBirth(), person.sex());
	}

	/** The key of a person, the same in every care system. */
	public byte[] personKey(String lastName, String firstName, LocalDate dateOfBirth, String sex) {
		return hash(canonicalPerson(lastName, firstName, dateOfBirth, sex));
	}

	/** IDs that differ in case only are one ID; leading zeros count. */
	static String canonicalPatient(long careSystemId, String patientId) {
		return "patient|" + careSystemId + '|' + CellText.tidy(patientId).toUpperCase(Locale.ROOT);
	}

	static String canonicalPerson(String lastName, String firstName, LocalDate dateOfBirth, String sex) {
		return "person|" + Names.canonical(lastName) + '|' + Names.canonical(firstName) + '|' + dateOfBirth + '|' + sex;
	}

	private byte[] hash(String canonical) {
		return Arrays.copyOf(this.mac.doFinal(canonical.getBytes(StandardCharsets.UTF_8)), LENGTH);
	}

}
