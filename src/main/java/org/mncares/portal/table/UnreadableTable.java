package org.mncares.portal.table;

import org.jspecify.annotations.Nullable;

/**
 * A file, or the rest of it, that cannot be read as a table. Its message names the
 * problem and never a cell.
 */
public class UnreadableTable extends Exception {

	private static final long serialVersionUID = 1L;

	private final TableProblem problem;

	private final @Nullable String hint;

	private final long row;

	public UnreadableTable(TableProblem problem) {
		this(problem, null, 0);
	}

	/**
	 * Says where reading ended.
	 * @param problem what makes it unreadable
	 * @param row the row where reading ended; 0 where that is no row's doing
	 */
	public UnreadableTable(TableProblem problem, long row) {
		this(problem, null, row);
	}

	/**
	 * Says more about just this case.
	 * @param problem what makes it unreadable
	 * @param hint a sentence
	 */
	public UnreadableTable(TableProblem problem, String hint) {
		this(problem, hint, 0);
	}

	private UnreadableTable(TableProblem problem, @Nullable String hint, long row) {
		super(problem.name());
		this.problem = problem;
		this.hint = hint;
		this.row = row;
	}

	public TableProblem problem() {
		return this.problem;
	}

	/** A sentence about just this case, such as which other kind of file it is. */
	public @Nullable String hint() {
		return this.hint;
	}

	/** The row where reading ended; 0 where that is no row's doing. */
	public long row() {
		return this.row;
	}

}
