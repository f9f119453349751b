package org.mncares.portal.intake.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;

/**
 * Writes a file once more, in its own format, with a column that says what is wrong with
 * each row.
 */
public final class ProblemsWriter {

	private final FileLimits limits;

	private final Path temporary;

	/**
	 * @param limits the limits under which the file was read
	 * @param temporary a folder for a workbook's private copy
	 */
	public ProblemsWriter(FileLimits limits, Path temporary) {
		this.limits = limits;
		this.temporary = temporary;
	}

	/**
	 * Writes the file; does not close the output.
	 * @param original the file
	 * @param findings by ascending row number
	 * @param output where to
	 * @throws UnreadableTable when the file cannot be read as a table
	 */
	public void write(Original original, Iterator<RowFindings> findings, OutputStream output)
			throws IOException, UnreadableTable {
		try (TableReader reader = TableReader.open(original, this.limits, this.temporary)) {
			ProblemTexts problems = new ProblemTexts(findings);
			switch (reader) {
				case DelimitedTable table -> new DelimitedProblems(table, problems, output).write();
				case WorkbookTable table -> new WorkbookProblems(table, problems).write(output);
			}
		}
	}

}
