package org.mncares.portal.precheck;

/**
 * How a check ended, as scripts see it.
 */
enum Exit {

	/** Nothing needs correction. */
	CLEAN(0),

	/** Something needs correction. */
	PROBLEMS(1),

	/** The list cannot be read, or the checker was not asked in a way it understands. */
	UNUSABLE(2),

	/** The list holds what must not be sent. */
	REFUSED(3);

	private final int code;

	Exit(int code) {
		this.code = code;
	}

	int code() {
		return this.code;
	}

}
