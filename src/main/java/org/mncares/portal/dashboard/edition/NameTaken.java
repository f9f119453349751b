package org.mncares.portal.dashboard.edition;

/**
 * There is a data cut of this name already.
 */
public class NameTaken extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NameTaken(Throwable cause) {
		super("There is a data cut of this name already", cause);
	}

}
