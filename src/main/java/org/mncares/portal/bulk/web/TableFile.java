package org.mncares.portal.bulk.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.web.Download;

/**
 * A table that a person takes away.
 */
final class TableFile {

	private TableFile() {
	}

	static void send(HttpServletResponse response, String name, byte[] content) throws IOException {
		Download.announce(response, Download.tableType(name), name);
		response.setContentLength(content.length);
		response.getOutputStream().write(content);
	}

}
