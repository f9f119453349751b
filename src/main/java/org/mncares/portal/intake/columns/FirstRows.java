package org.mncares.portal.intake.columns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.table.CellText;
import org.mncares.portal.table.RawRow;
import org.mncares.portal.table.TableReader;
import org.mncares.portal.table.UnreadableTable;

/**
 * The cells of a table's first rows, column by column. They are of patients: shown once,
 * kept nowhere.
 */
final class FirstRows {

	private static final int ROWS = 200;

	private static final int SAMPLES = 3;

	private static final int SHOWN = 40;

	private final List<List<String>> values = new ArrayList<>();

	private FirstRows(int columns) {
		for (int i = 0; i < columns; i++) {
			this.values.add(new ArrayList<>());
		}
	}

	/** Reads as far as the table can be read, at most 200 rows. */
	static FirstRows of(TableReader table) throws IOException {
		FirstRows rows = new FirstRows(table.header().size());
		try {
			RawRow row = table.next();
			for (int count = 0; count < ROWS && row != null; count++) {
				rows.add(row);
				row = table.next();
			}
		}
		catch (UnreadableTable ex) {
			// What could be read is enough here; the check says what is wrong.
		}
		return rows;
	}

	private void add(@Nullable RawRow row) {
		for (int i = 0; row != null && i < this.values.size(); i++) {
			String text = CellText.tidy(row.cell(i));
			if (!text.isEmpty()) {
				this.values.get(i).add(text);
			}
		}
	}

	/** All values of a column that are not blank, from above. */
	List<String> values(int column) {
		return this.values.get(column);
	}

	/**
	 * Three different values of a column, cut to 40 characters; fewer where it has fewer.
	 */
	List<String> samples(int column) {
		return values(column).stream()
			.map((text) -> (text.length() > SHOWN) ? CellText.cut(text, SHOWN) + "…" : text)
			.distinct()
			.limit(SAMPLES)
			.toList();
	}

}
