package org.mncares.portal.bulk;

import java.util.List;

/**
 * What must be true of a row beyond the form of its cells.
 */
@FunctionalInterface
public interface RowChecks {

	/**
	 * Checks a row and says by {@link BulkRow#problem} what is wrong; cells that could
	 * not be read are blank.
	 */
	void check(BulkRow row);

	/** Checks all rows of the file together, after each by itself. */
	default void finish(List<BulkRow> rows) {
	}

}
