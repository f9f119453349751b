package org.mncares.portal.core;

/**
 * The portal cannot start; the message is one line that says why and what to do.
 */
public class CannotStart extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public CannotStart(String message) {
		super(message);
	}

	public CannotStart(String message, Throwable cause) {
		super(message, cause);
	}

}
