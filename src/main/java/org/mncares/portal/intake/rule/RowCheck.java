package org.mncares.portal.intake.rule;

import java.util.List;

/**
 * Checks the rows of one file; one pass finds every problem of a row. Not thread-safe:
 * one check, one instance.
 */
public final class RowCheck {

	private final ListContext context;

	private final ColumnMapping mapping;

	public RowCheck(ListContext context, ColumnMapping mapping) {
		this.context = context;
		this.mapping = mapping;
	}

	/**
	 * Checks a row by itself; what only several rows together show is not its business.
	 */
	public CheckedRow check(RawRow row) {
		throw new UnsupportedOperationException(this.context.toString() + this.mapping + row);
	}

	/** What the columns as a whole have shown, after the last row. */
	public List<Finding> finish() {
		return List.of();
	}

}
