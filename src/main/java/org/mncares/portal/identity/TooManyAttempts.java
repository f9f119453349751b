package org.mncares.portal.identity;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/**
 * Too many wrong passwords for an account or from an address: nothing was checked.
 */
public class TooManyAttempts extends AuthenticationException {

	private static final long serialVersionUID = 1L;

	private final Duration wait;

	TooManyAttempts(Duration wait) {
		super("Too many attempts");
		this.wait = wait;
	}

	/** How long until the next attempt is checked. */
	public Duration waitFor() {
		return this.wait;
	}

	/** A sentence for the person, with whole minutes. */
	public String advice() {
		long minutes = Math.max(1, this.wait.plusSeconds(59).toMinutes());
		return "Too many attempts with a wrong password. Wait " + minutes + ((minutes == 1) ? " minute" : " minutes")
				+ ", then try again.";
	}

}
