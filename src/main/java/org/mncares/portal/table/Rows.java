package org.mncares.portal.table;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * All rows of a file or a sheet in their order, before it is known which of them are the
 * table's.
 */
interface Rows {

	/** The next row, blank ones included; null after the last. */
	@Nullable RawRow nextRow() throws IOException, UnreadableTable;

	/** Whether a spreadsheet program does not show the row that was just handed out. */
	default boolean isHidden() {
		return false;
	}

	/**
	 * The texts of the first rows as names of columns: beneath merged cells stands what
	 * they say.
	 */
	default List<String[]> names(List<RawRow> first) throws IOException, UnreadableTable {
		return first.stream().map(RawRow::cells).toList();
	}

	/**
	 * What the file says beside its rows; complete after the last row.
	 * @param header the names of the columns
	 * @param headerRow the number of the header's row
	 */
	default List<TableNote> notes(List<String> header, long headerRow) {
		return List.of();
	}

}
