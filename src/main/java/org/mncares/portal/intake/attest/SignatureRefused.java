package org.mncares.portal.intake.attest;

/**
 * A signature that cannot be taken; the message says what to mend.
 */
public class SignatureRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String field;

	public SignatureRefused(String field, String message) {
		super(message);
		this.field = field;
	}

	/** The field of the form that the message is about. */
	public String field() {
		return this.field;
	}

}
