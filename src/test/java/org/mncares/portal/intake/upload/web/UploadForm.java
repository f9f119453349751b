package org.mncares.portal.intake.upload.web;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

import org.mncares.portal.identity.Browser;

/**
 * Sends the upload form as a browser does, also as no browser would.
 */
final class UploadForm {

	static final String BOUNDARY = "xXx";

	static final String END = "\r\n--" + BOUNDARY + "--\r\n";

	private UploadForm() {
	}

	static String field(String name, Object value) {
		return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
	}

	static String fileHead(String name) {
		return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
				+ "\"\r\nContent-Type: text/csv\r\n\r\n";
	}

	/** Uploads a file for all clinics. */
	static HttpResponse<String> upload(Browser browser, String name, byte[] bytes) {
		return send(browser, BodyPublishers.ofByteArrays(List.of(utf8(fileHead(name)), bytes, utf8(END))));
	}

	static HttpResponse<String> send(Browser browser, String body) {
		return send(browser, BodyPublishers.ofString(body));
	}

	/** Uploads as many bytes of a file, made up as they are sent. */
	static HttpResponse<String> upload(Browser browser, long size, Supplier<InputStream> bytes) {
		byte[] head = utf8(fileHead("big.csv"));
		byte[] tail = utf8(END);
		return send(browser,
				BodyPublishers.fromPublisher(
						BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(
								List.of(new ByteArrayInputStream(head), bytes.get(), new ByteArrayInputStream(tail))))),
						head.length + size + tail.length));
	}

	private static HttpResponse<String> send(Browser browser, BodyPublisher body) {
		return browser.send(browser.request("/patient-lists/new?_csrf=" + browser.token())
			.header("Accept", "text/html")
			.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(body));
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
