package org.mncares.portal.dashboard.edition;

/**
 * The cohort that dashboards are about is not defined yet.
 */
public class NoCohortYet extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NoCohortYet(Throwable cause) {
		super("The Historical Cohort is not defined yet", cause);
	}

}
