package org.mncares.portal.dashboard.web;

import java.io.IOException;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.web.Download;

/**
 * Begins a CSV file that a dashboard gives, named for the edition that it shows.
 */
final class CsvDownload {

	private CsvDownload() {
	}

	/**
	 * The name of a file without its ending: {@code coverage-partners-live-2021-06-03}.
	 */
	static String name(String table, Shown shown) {
		return table + "-" + shown.edition().fileLabel();
	}

	/** The file of an edition's table. */
	static CsvWriter open(HttpServletResponse response, String name, Shown shown) throws IOException {
		return open(response, name(name, shown));
	}

	/** A file with a name without its ending. */
	static CsvWriter open(HttpServletResponse response, String name) throws IOException {
		Download.announce(response, Download.CSV, name + ".csv");
		return CsvWriter.builder().build(response.getWriter());
	}

}
