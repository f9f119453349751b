package org.mncares.portal.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Predicate;

/**
 * Writes a file once more, in its own format, with a column that says what is wrong with
 * each row.
 */
public final class ProblemsWriter {

	private final String sheet;

	private final Predicate<String> known;

	private final FileLimits limits;

	private final Path temporary;

	/**
	 * Prepares the writing.
	 * @param sheet the name of a workbook's sheet
	 * @param known the columns under which the file was read
	 * @param limits the limits under which the file was read
	 * @param temporary a folder for a workbook's private copy
	 */
	public ProblemsWriter(String sheet, Predicate<String> known, FileLimits limits, Path temporary) {
		this.sheet = sheet;
		this.known = known;
		this.limits = limits;
		this.temporary = temporary;
	}

	/** Writes the file as it is; see the other. */
	public void write(Original original, Iterator<RowProblems> problems, OutputStream output)
			throws IOException, UnreadableTable {
		write(original, TableOverlay.NONE, problems, output);
	}

	/**
	 * Writes the file; does not close the output.
	 * @param original the file
	 * @param overlay what stands in the place of its header and rows
	 * @param problems by ascending row number
	 * @param output where to
	 * @throws UnreadableTable when the file cannot be read as a table
	 */
	public void write(Original original, TableOverlay overlay, Iterator<RowProblems> problems, OutputStream output)
			throws IOException, UnreadableTable {
		try (TableReader reader = TableReader.open(original, this.known, this.limits, this.temporary)) {
			ProblemTexts texts = new ProblemTexts(problems);
			switch (reader) {
				case DelimitedTable table -> new DelimitedProblems(table, overlay, texts, output).write();
				case WorkbookTable table -> new WorkbookProblems(this.sheet, table, overlay, texts).write(output);
			}
		}
	}

}
