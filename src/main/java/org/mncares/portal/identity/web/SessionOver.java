package org.mncares.portal.identity.web;

import org.springframework.security.core.AuthenticationException;

/**
 * A form came after the session in which it was shown had ended.
 */
class SessionOver extends AuthenticationException {

	private static final long serialVersionUID = 1L;

	SessionOver() {
		super("The session is over");
	}

}
