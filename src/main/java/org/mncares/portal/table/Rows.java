package org.mncares.portal.table;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/**
 * The rows of a file in their order, blank ones included.
 */
interface Rows {

	/** The next row; null after the last. */
	@Nullable RawRow nextRow() throws IOException, UnreadableTable;

}
