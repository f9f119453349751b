package org.mncares.portal.precheck;

import java.security.SecureRandom;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.CheckedRow;
import org.mncares.portal.intake.rule.MatchKey;
import org.mncares.portal.intake.rule.PersonKeys;

/**
 * The keys by which the rows of one list are compared, made with a key of this run alone.
 * Not thread-safe.
 */
final class RowKeys {

	/** All rows are of one care system, so any number does. */
	private static final long CARE_SYSTEM = 1;

	private final PersonKeys keys;

	RowKeys() {
		byte[] key = new byte[32];
		new SecureRandom().nextBytes(key);
		this.keys = new PersonKeys(key);
	}

	/** The key of a row's patient ID; null where it has none. */
	@Nullable MatchKey patient(CheckedRow row) {
		return MatchKey.ofNullable(this.keys.patientKey(CARE_SYSTEM, row));
	}

	/** The key of a row's person; null where too little is known. */
	@Nullable MatchKey person(CheckedRow row) {
		return MatchKey.ofNullable(this.keys.personKey(row));
	}

}
