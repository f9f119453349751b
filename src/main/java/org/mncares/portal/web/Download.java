package org.mncares.portal.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * The head of a response that is a file to take away.
 */
public final class Download {

	/** Of a table in UTF-8. */
	public static final String CSV = "text/csv;charset=UTF-8";

	private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private Download() {
	}

	/**
	 * Says what follows, before its first byte; nobody keeps a copy on the way.
	 * @param name of the file, in ASCII
	 */
	public static void announce(HttpServletResponse response, String mediaType, String name) {
		response.setContentType(mediaType);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name).build().toString());
	}

	/**
	 * The media type of a table by the ending of its name. The encoding of a text is that
	 * of the person's own file, so none is named.
	 */
	public static String tableType(String name) {
		if (name.endsWith(".xlsx")) {
			return WORKBOOK;
		}
		return name.endsWith(".tsv") ? "text/tab-separated-values" : "text/csv";
	}

}
