package org.mncares.portal.identity;

/**
 * A new password does not keep to the rules; the message says which, to the person.
 */
public class UnfitPassword extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String reason;

	UnfitPassword(String reason) {
		super(reason);
		this.reason = reason;
	}

	/** What is wrong and what to do, a sentence for the person. */
	public String reason() {
		return this.reason;
	}

}
