package org.mncares.portal.intake;

import org.mncares.portal.identity.Caller;

/**
 * Who took a step, as the list keeps it: the name stays readable when the account is
 * gone.
 *
 * @param account the account's number
 * @param name the name at that time
 */
public record Person(long account, String name) {

	public static Person of(Caller caller) {
		return new Person(caller.account().value(), caller.name());
	}

}
