package org.mncares.portal.organization;

import org.mncares.portal.web.Conflict;

/**
 * A code that somebody wanted to give belongs to another care system or clinic.
 */
public class CodeTaken extends Conflict {

	private static final long serialVersionUID = 1L;

	/**
	 * @param what has the code, for instance {@code clinic}
	 */
	CodeTaken(String what, String code) {
		super("There is a " + what + " with the code " + code + " already. Choose another code.");
	}

}
