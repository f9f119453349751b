package org.mncares.portal.core;

import java.io.Serializable;

/**
 * Identifies an account.
 *
 * @param value the positive number under which the database keeps it
 */
public record AccountId(long value) implements Serializable {

	public AccountId {
		Ids.requirePositive(value);
	}

	@Override
	public String toString() {
		return Long.toString(this.value);
	}

}
