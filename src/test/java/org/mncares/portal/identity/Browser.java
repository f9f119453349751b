package org.mncares.portal.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A person's browser, over real HTTP: keeps cookies and the last form's token, follows no
 * redirects.
 */
public final class Browser {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String origin;

	private String token = "none";

	public Browser(int port) {
		this.origin = "http://localhost:" + port;
	}

	/** Asks for a page, as a browser does. */
	public HttpResponse<String> get(String path) {
		return send(request(path).header("Accept", "text/html,*/*").GET());
	}

	/** Sends a form with the token of the page last seen. */
	public HttpResponse<String> post(String path, Map<String, String> fields) {
		String form = fields.entrySet()
			.stream()
			.map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + encoded(this.token))));
	}

	/** Opens the sign-in page and signs in. */
	public HttpResponse<String> signIn(String email, String password) {
		get("/sign-in");
		return post("/sign-in", Map.of("email", email, "password", password));
	}

	public HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.origin + path));
	}

	public HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
			Matcher found = TOKEN.matcher(response.body());
			if (found.find()) {
				this.token = found.group(1);
			}
			return response;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** The token of the form last seen. */
	public String token() {
		return this.token;
	}

	/** The session cookie's value, or empty. */
	public String session() {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("SESSION"))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElse("");
	}

	/** Where a redirect leads, as a path. */
	public static String location(HttpResponse<?> response) {
		URI target = URI.create(response.headers().firstValue("Location").orElse("nowhere"));
		return target.getPath() + ((target.getQuery() != null) ? "?" + target.getQuery() : "");
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
