package org.mncares.portal.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * Opens a file as the kind of table that its first bytes tell.
 */
final class Tables {

	private Tables() {
	}

	static TableReader open(Original original, Predicate<String> known, FileLimits limits, Path temporary)
			throws IOException, UnreadableTable {
		BufferedInputStream input = new BufferedInputStream(original.open(), FileStart.SIZE);
		try {
			FileStart start = FileStart.of(input);
			if (start.isCompound()) {
				throw new UnreadableTable(CompoundFile.problemOf(input));
			}
			if (start.isZip()) {
				try (input) {
					return new WorkbookTable(input, known, limits, temporary);
				}
			}
			return new DelimitedTable(input, start, known, limits);
		}
		catch (IOException | UnreadableTable | RuntimeException ex) {
			input.close();
			throw ex;
		}
	}

}
