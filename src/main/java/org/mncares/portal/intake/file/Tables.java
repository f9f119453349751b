package org.mncares.portal.intake.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Opens a file as the kind of table that its first bytes tell.
 */
final class Tables {

	private Tables() {
	}

	static TableReader open(Original original, FileLimits limits, Path temporary) throws IOException, UnreadableTable {
		BufferedInputStream input = new BufferedInputStream(original.open(), FileStart.SIZE);
		try {
			FileStart start = FileStart.of(input);
			if (start.isCompound()) {
				throw new UnreadableTable(CompoundFile.ruleOf(input));
			}
			if (start.isZip()) {
				try (input) {
					return WorkbookTable.open(input, limits, temporary);
				}
			}
			return new DelimitedTable(input, start, limits);
		}
		catch (IOException | UnreadableTable | RuntimeException ex) {
			input.close();
			throw ex;
		}
	}

}
