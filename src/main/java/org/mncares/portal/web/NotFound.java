package org.mncares.portal.web;

/**
 * What was asked for does not exist, or not for this person; answered with 404.
 */
public class NotFound extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param what the kind of thing, for instance "patient list"; never an identifier of
	 * a patient
	 */
	public NotFound(String what) {
		super("There is no such " + what);
	}

}
