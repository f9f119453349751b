package org.mncares.portal.message;

/**
 * How far a message is on its way.
 */
public enum MessageState {

	/** Waits for its next attempt. */
	QUEUED("Waiting"),
	/** Is being handed to the mail server. */
	SENDING("Being sent"),
	/** The mail server took it. */
	SENT("Sent"),
	/** Was given up; a person may try again. */
	FAILED("Failed"),
	/** Was made while the portal had no mail server. */
	NOT_SENT("Not sent"),
	/** A person decided that it is not sent. */
	WITHDRAWN("Withdrawn");

	private final String label;

	MessageState(String label) {
		this.label = label;
	}

	/** What people call it. */
	public String label() {
		return this.label;
	}

}
