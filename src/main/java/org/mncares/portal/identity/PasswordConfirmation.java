package org.mncares.portal.identity;

/**
 * Asks the signed-in person for their password again, as signing does.
 */
public interface PasswordConfirmation {

	/**
	 * Checks the password of the signed-in person; throttled like a sign-in.
	 * @return whether it is right
	 */
	boolean confirm(String password);

}
