package org.mncares.portal.dashboard.web;

import java.io.IOException;
import java.util.Arrays;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.Neutral;

/**
 * A table of a dashboard as a CSV file that is downloaded. No cell is left that a
 * spreadsheet would take for a formula; what is not known is empty.
 */
final class CsvTable implements AutoCloseable {

	private final CsvWriter csv;

	private CsvTable(CsvWriter csv) {
		this.csv = csv;
	}

	/**
	 * Begins a file.
	 * @param table what it holds, as its name begins; its edition follows
	 */
	static CsvTable begin(HttpServletResponse response, String table, Shown shown, String... columns)
			throws IOException {
		CsvTable csv = new CsvTable(CsvDownload.open(response, table, shown));
		csv.row((Object[]) columns);
		return csv;
	}

	void row(@Nullable Object... cells) {
		this.csv.writeRecord(
				Arrays.stream(cells).map((cell) -> (cell != null) ? Neutral.write(cell.toString()) : "").toList());
	}

	@Override
	public void close() throws IOException {
		this.csv.close();
	}

}
