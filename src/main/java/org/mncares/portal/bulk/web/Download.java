package org.mncares.portal.bulk.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A file that a person takes away.
 */
final class Download {

	private Download() {
	}

	static void send(HttpServletResponse response, String name, byte[] content) throws IOException {
		response.setContentType(mediaType(name));
		response.setContentLength(content.length);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name).build().toString());
		response.getOutputStream().write(content);
	}

	private static String mediaType(String name) {
		if (name.endsWith(".xlsx")) {
			return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
		}
		return name.endsWith(".tsv") ? "text/tab-separated-values" : "text/csv";
	}

}
