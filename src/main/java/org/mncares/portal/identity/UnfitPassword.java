package org.mncares.portal.identity;

/**
 * A new password does not keep to the rules; the message says which, to the person.
 */
public class UnfitPassword extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnfitPassword(String message) {
		super(message);
	}

}
