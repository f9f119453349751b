package org.mncares.portal.table;

import java.io.IOException;

/**
 * Text that cannot be decoded, on its way through code that only knows IO exceptions.
 */
class UnreadableText extends IOException {

	private static final long serialVersionUID = 1L;

	private final TableProblem problem;

	UnreadableText(TableProblem problem) {
		super(problem.name());
		this.problem = problem;
	}

	TableProblem problem() {
		return this.problem;
	}

}
