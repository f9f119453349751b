package org.mncares.portal.web;

import java.util.Objects;

/**
 * A step that cannot be taken any more, mostly because somebody else was quicker;
 * answered with 409 and a page that shows the message.
 */
public class Conflict extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param message a sentence for the person that says what happened and what to do
	 */
	public Conflict(String message) {
		super(message);
	}

	/** The sentence for the person. */
	@Override
	public String getMessage() {
		return Objects.requireNonNull(super.getMessage());
	}

}
