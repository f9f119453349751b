package org.mncares.portal.core;

import java.io.Serializable;

/**
 * Identifies a patient list.
 *
 * @param value the positive number under which the database keeps it
 */
public record PatientListId(long value) implements Serializable {

	public PatientListId {
		Ids.requirePositive(value);
	}

	@Override
	public String toString() {
		return Long.toString(this.value);
	}

}
