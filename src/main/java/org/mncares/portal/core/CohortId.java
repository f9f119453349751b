package org.mncares.portal.core;

import java.io.Serializable;

/**
 * Identifies a cohort definition.
 *
 * @param value the positive number under which the database keeps it
 */
public record CohortId(long value) implements Serializable {

	public CohortId {
		Ids.requirePositive(value);
	}

	@Override
	public String toString() {
		return Long.toString(this.value);
	}

}
