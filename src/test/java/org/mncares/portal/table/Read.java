package org.mncares.portal.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as it was read.
 *
 * @param header the names of its columns
 * @param headerRow where they stand
 * @param rows its rows
 * @param notes what was said of it
 */
record Read(List<String> header, long headerRow, List<RawRow> rows, List<TableNote> notes) {

	/** Reads all and closes the table. */
	static Read of(TableReader opened) throws IOException, UnreadableTable {
		try (TableReader table = opened) {
			List<RawRow> rows = new ArrayList<>();
			for (RawRow row = table.next(); row != null; row = table.next()) {
				rows.add(row);
			}
			return new Read(table.header(), table.headerRow(), rows, table.notes());
		}
	}

	List<Long> numbers() {
		return this.rows.stream().map(RawRow::number).toList();
	}

}
