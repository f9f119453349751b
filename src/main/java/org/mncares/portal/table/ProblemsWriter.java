package org.mncares.portal.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

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

	/**
	 * Writes the file; does not close the output.
	 * @param original the file
	 * @param problems by ascending row number
	 * @param output where to
	 * @throws UnreadableTable when the file cannot be read as a table
	 */
	public void write(Original original, Iterator<RowProblems> problems, OutputStream output)
			throws IOException, UnreadableTable {
		write(original, (header) -> new Annotations(header, UnaryOperator.identity(), problems, null), output);
	}

	/**
	 * Writes the file; does not close the output.
	 * @param original the file
	 * @param annotations what is added, by the header of the file
	 * @param output where to
	 * @throws UnreadableTable when the file cannot be read as a table
	 */
	public void write(Original original, Function<List<String>, Annotations> annotations, OutputStream output)
			throws IOException, UnreadableTable {
		try (TableReader reader = TableReader.open(original, this.known, this.limits, this.temporary)) {
			Annotations added = annotations.apply(reader.header());
			switch (reader) {
				case DelimitedTable table -> new DelimitedProblems(table, added, output).write();
				case WorkbookTable table -> new WorkbookProblems(this.sheet, table, added).write(output);
			}
		}
	}

}
