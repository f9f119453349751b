package org.mncares.portal.intake.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.RawRow;

/**
 * Reads a table row by row, whatever its format; memory does not grow with the file.
 */
public sealed interface TableReader extends AutoCloseable permits DelimitedTable, WorkbookTable {

	/**
	 * Opens a table and reads as far as its header.
	 * @param original the file
	 * @param limits how much is taken
	 * @param temporary a folder for a workbook's private copy, which is gone on close
	 * @throws UnreadableTable when it is none; codes PL-001 to PL-016
	 */
	static TableReader open(Original original, FileLimits limits, Path temporary) throws IOException, UnreadableTable {
		return Tables.open(original, limits, temporary);
	}

	/** The format; final only after the last row, as ASCII tells no encoding. */
	TableFormat format();

	/** The cells of the header, the first row that is not blank. */
	List<String> header();

	/** The number of the header's row, 1 when nothing stands above it. */
	long headerRow();

	/**
	 * The next row that is not blank; null after the last.
	 * @throws UnreadableTable when the rest cannot be read
	 */
	@Nullable RawRow next() throws IOException, UnreadableTable;

	@Override
	void close() throws IOException;

}
