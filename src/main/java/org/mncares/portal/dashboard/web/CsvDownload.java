package org.mncares.portal.dashboard.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

/**
 * Begins a CSV file that a dashboard gives, named for the edition that it shows.
 */
final class CsvDownload {

	private CsvDownload() {
	}

	/** For instance {@code coverage-partners-live-2021-06-03.csv}. */
	static CsvWriter open(HttpServletResponse response, String name, Shown shown) throws IOException {
		return open(response, name + "-" + shown.edition().fileLabel());
	}

	/** A file with a name without its ending. */
	static CsvWriter open(HttpServletResponse response, String name) throws IOException {
		response.setContentType("text/csv");
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"");
		return CsvWriter.builder().build(response.getWriter());
	}

}
