package org.mncares.portal.benchmark;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A person who uses the portal by its pages and forms, as a browser would.
 */
final class PortalClient {

	private static final String BOUNDARY = "----a-benchmark-of-the-portal";

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);

	private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

	private final URI address;

	private final HttpClient http = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(Redirect.NEVER)
		.build();

	private long lastList;

	PortalClient(String address) {
		this.address = URI.create(address);
	}

	void signIn(String email, String password) {
		Page.Form form = page("/sign-in").form("/sign-in");
		String body = "_csrf=" + encode(form.value("_csrf")) + "&email=" + encode(email) + "&password="
				+ encode(password);
		HttpResponse<String> answer = send(HttpRequest.newBuilder(this.address.resolve(form.action()))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body)));
		if (locationOf(answer).contains("/sign-in")) {
			throw new IllegalStateException("The portal refused " + email);
		}
	}

	/** A page, which must be there. */
	Page page(String path) {
		HttpResponse<String> answer = send(HttpRequest.newBuilder(this.address.resolve(path)));
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(path + " answered with " + answer.statusCode());
		}
		return new Page(answer.body());
	}

	/** Uploads a list for all clinics of the person's care system. */
	private Upload upload(Path list) throws IOException {
		Page.Form form = page("/patient-lists/new").form("multipart/form-data");
		byte[] head = head(form, list).getBytes(StandardCharsets.UTF_8);
		byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
		AtomicLong lastByte = new AtomicLong();
		BodyPublisher body = BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> new Watched(
				new SequenceInputStream(Collections.enumeration(List.of(bytes(head), open(list), bytes(tail)))),
				lastByte)), head.length + Files.size(list) + tail.length);
		HttpResponse<String> answer = send(HttpRequest.newBuilder(this.address.resolve(form.action()))
			.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(body));
		return new Upload(locationOf(answer), lastByte.get());
	}

	/** The codes of the clinics that the upload page offers. */
	List<String> clinics() {
		return page("/patient-lists/new").texts("clinic-code");
	}

	/**
	 * Uploads a list and waits for its report.
	 * @return the time from the last byte sent to the page with the finished report
	 */
	Duration timeReport(Path list) throws IOException, InterruptedException {
		return timeReport(list, SHORTEST_PAUSE);
	}

	/**
	 * The same, asking no more often than so.
	 */
	Duration timeReport(Path list, Duration pause) throws IOException, InterruptedException {
		Upload upload = upload(list);
		this.lastList = Long.parseLong(upload.path().substring(upload.path().lastIndexOf('/') + 1));
		while (page(upload.path()).isInProgress()) {
			if (System.nanoTime() - upload.lastByte() > PATIENCE.toNanos()) {
				throw new IllegalStateException("No report after " + PATIENCE);
			}
			long wanted = Duration.ofNanos(System.nanoTime() - upload.lastByte()).toMillis() / 20;
			Thread.sleep(Math.max(pause.toMillis(), Math.min(wanted, LONGEST_PAUSE.toMillis())));
		}
		return Duration.ofNanos(System.nanoTime() - upload.lastByte());
	}

	/** The number of the list that was uploaded last, from its page's address. */
	long lastList() {
		return this.lastList;
	}

	/**
	 * Accepts a list, as an administrator.
	 * @return the time until the portal answered
	 */
	Duration timeAcceptance(long list) {
		String path = "/review/" + list + "/acceptance";
		String body = "_csrf=" + encode(page(path).form(path).value("_csrf"));
		long start = System.nanoTime();
		locationOf(send(HttpRequest.newBuilder(this.address.resolve(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body))));
		return Duration.ofNanos(System.nanoTime() - start);
	}

	private static String head(Page.Form form, Path list) {
		StringBuilder head = new StringBuilder();
		form.fields()
			.forEach((field) -> head.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\""
					+ field.name() + "\"\r\n\r\n" + field.value() + "\r\n"));
		return head + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + form.fileField()
				+ "\"; filename=\"" + list.getFileName() + "\"\r\nContent-Type: text/csv\r\n\r\n";
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.http.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String locationOf(HttpResponse<String> answer) {
		return answer.headers()
			.firstValue("Location")
			.map((location) -> URI.create(location).getPath())
			.orElseThrow(() -> new IllegalStateException(
					"Expected a redirect, got " + answer.statusCode() + ":\n" + answer.body()));
	}

	private static String encode(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

	private static InputStream bytes(byte[] bytes) {
		return new ByteArrayInputStream(bytes);
	}

	private static InputStream open(Path file) {
		try {
			return Files.newInputStream(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A list that the portal has received.
	 *
	 * @param path where its page is
	 * @param lastByte when its last byte was sent, as {@link System#nanoTime()}
	 */
	private record Upload(String path, long lastByte) {
	}

	/**
	 * Notes when its end was reached.
	 */
	private static final class Watched extends FilterInputStream {

		private final AtomicLong end;

		Watched(InputStream in, AtomicLong end) {
			super(in);
			this.end = end;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = super.read(buffer, offset, length);
			this.end.set(System.nanoTime());
			return read;
		}

	}

}
