package org.mncares.portal.core;

import java.io.Serializable;

/**
 * Identifies a payor.
 *
 * @param value the positive number under which the database keeps it
 */
public record PayorId(long value) implements Serializable {

	public PayorId {
		Ids.requirePositive(value);
	}

	@Override
	public String toString() {
		return Long.toString(this.value);
	}

}
