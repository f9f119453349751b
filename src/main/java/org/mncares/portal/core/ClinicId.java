package org.mncares.portal.core;

import java.io.Serializable;

/**
 * Identifies a clinic.
 *
 * @param value the positive number under which the database keeps it
 */
public record ClinicId(long value) implements Serializable {

	public ClinicId {
		Ids.requirePositive(value);
	}

	@Override
	public String toString() {
		return Long.toString(this.value);
	}

}
