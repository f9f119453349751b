package org.mncares.portal.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Reads tables in memory, of which a few columns are sought.
 */
record ReadTables(Path temporary) {

	private static final Set<String> COLUMNS = Set.of("clinicid", "patientid", "mrn", "lastname", "firstname", "dob",
			"dateofbirth", "zip");

	TableReader open(byte[] bytes) throws IOException, UnreadableTable {
		return open(bytes, FileLimits.DEFAULT);
	}

	TableReader open(byte[] bytes, FileLimits limits) throws IOException, UnreadableTable {
		return TableReader.open(() -> new ByteArrayInputStream(bytes),
				(header) -> COLUMNS.contains(CellText.key(header)), limits, this.temporary);
	}

	/** The file once more, with nothing wrong in it. */
	byte[] annotate(byte[] bytes) throws IOException, UnreadableTable {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		new ProblemsWriter("List", (header) -> COLUMNS.contains(CellText.key(header)), FileLimits.DEFAULT,
				this.temporary)
			.write(() -> new ByteArrayInputStream(bytes), Collections.emptyIterator(), output);
		return output.toByteArray();
	}

	List<RawRow> read(byte[] bytes) throws IOException, UnreadableTable {
		try (TableReader table = open(bytes)) {
			List<RawRow> rows = new ArrayList<>();
			for (RawRow row = table.next(); row != null; row = table.next()) {
				rows.add(row);
			}
			return rows;
		}
	}

}
