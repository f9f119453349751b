package org.mncares.portal.intake.file;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.RawRow;

/**
 * The rows of a file in their order, blank ones included.
 */
interface Rows {

	/** The next row; null after the last. */
	@Nullable RawRow nextRow() throws IOException, UnreadableTable;

}
