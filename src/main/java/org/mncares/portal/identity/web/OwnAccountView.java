package org.mncares.portal.identity.web;

import org.mncares.portal.identity.Caller;

/**
 * The signed-in person as their own page shows them.
 *
 * @param name the name
 * @param title the job title
 * @param email the name by which they sign in
 * @param role the role in words
 */
record OwnAccountView(String name, String title, String email, String role) {

	static OwnAccountView of(Caller caller) {
		return new OwnAccountView(caller.name(), caller.title(), caller.email(), caller.capacity());
	}

}
