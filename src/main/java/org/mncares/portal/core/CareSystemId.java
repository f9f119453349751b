package org.mncares.portal.core;

import java.io.Serializable;

/**
 * Identifies a care system.
 *
 * @param value the positive number under which the database keeps it
 */
public record CareSystemId(long value) implements Serializable {

	public CareSystemId {
		Ids.requirePositive(value);
	}

	@Override
	public String toString() {
		return Long.toString(this.value);
	}

}
