package org.mncares.portal.cohort;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;

/**
 * What changes for the patients of a cohort when what lists wrote for them is matched
 * anew.
 *
 * @param patients whose coverage changes, each counted once
 * @param memberIds member IDs that go with it, because only those of partners are kept
 * @param payors each payor before and after
 * @param careSystems patients whose coverage changes, by care system
 */
public record Reapplication(long patients, long memberIds, List<OfPayor> payors, List<OfCareSystem> careSystems) {

	public Reapplication {
		payors = List.copyOf(payors);
		careSystems = List.copyOf(careSystems);
	}

	/** By which a confirmation says what it confirms. */
	public String fingerprint() {
		return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8)).toString();
	}

	public boolean changesNothing() {
		return this.patients == 0;
	}

	/**
	 * Patients with any coverage of a kind.
	 *
	 * @param kind PARTNER, OTHER, UNINSURED or UNKNOWN
	 * @param payor the partner's id, null for all others
	 */
	public record OfPayor(String kind, @Nullable Long payor, long before, long after) {
	}

	/**
	 * Patients of a care system whose coverage changes.
	 */
	public record OfCareSystem(CareSystemId careSystem, long patients) {
	}

}
