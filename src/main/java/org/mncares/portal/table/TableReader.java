package org.mncares.portal.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * Reads a table row by row, whatever its format; memory does not grow with the file.
 */
public sealed interface TableReader extends AutoCloseable permits DelimitedTable, WorkbookTable {

	/**
	 * Opens a table and reads as far as its header.
	 * @param original the file
	 * @param known whether the text of a header is a column that is sought, by which the
	 * header's row, the sheet and the delimiter are found
	 * @param limits how much is taken
	 * @param temporary a folder for a workbook's private copy, which is gone on close
	 * @throws UnreadableTable when it is none
	 */
	static TableReader open(Original original, Predicate<String> known, FileLimits limits, Path temporary)
			throws IOException, UnreadableTable {
		return Tables.open(original, known, limits, temporary);
	}

	/** The format; final only after the last row, as ASCII tells no encoding. */
	TableFormat format();

	/** The name of the sheet that is read; null where the file is no workbook. */
	@Nullable String sheet();

	/** The cells of the header, the row of the first ones with most known names. */
	List<String> header();

	/** The number of the header's row, 1 when nothing stands above it. */
	long headerRow();

	/**
	 * The next row that is not blank; null after the last.
	 * @throws UnreadableTable when the rest cannot be read
	 */
	@Nullable RawRow next() throws IOException, UnreadableTable;

	/**
	 * What is worth saying about the table as far as it was read: complete after the last
	 * row, and told in part as soon as the header is known.
	 */
	List<TableNote> notes();

	@Override
	void close() throws IOException;

}
