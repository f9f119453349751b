package org.mncares.portal.identity;

/**
 * Gives the person who is signed in.
 */
public interface CurrentCaller {

	/**
	 * The person who is signed in.
	 * @throws org.springframework.security.access.AccessDeniedException when nobody is
	 */
	Caller get();

}
