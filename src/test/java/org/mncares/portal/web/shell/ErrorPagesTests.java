package org.mncares.portal.web.shell;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lets requests fail on a real server and reads what the person gets.
 */
@ShowcaseTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "/missing, 404, There is no such page", "/showcase/fail/not-found, 404, There is no such page",
			"/showcase/fail/conflict, 409, Somebody else accepted this list a minute ago.",
			"/showcase/fail/outrun, 409, Somebody else changed this while you had it open.",
			"/showcase/fail/response, 413, The file is too large",
			"/showcase/fail/database, 503, The portal is busy at the moment",
			"/showcase/fail/other, 500, Something went wrong on our side" })
	void answersWithAPageInTheLayout(String path, int status, String sentence) throws Exception {
		HttpResponse<String> answer = get(path, "Accept", "text/html");
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body()).contains(sentence, "Skip to the content", "Sign out", "MNCARES Study Portal</title>")
			.doesNotContain("Mustermann", "Exception", "\tat ");
	}

	/** Sessions are in the database too, so a filter is the first to miss it. */
	@Test
	void saysThatTheDatabaseIsAwayAlsoWhereAFilterFoundOut() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
		request.setAttribute(RequestDispatcher.ERROR_EXCEPTION,
				new ServletException(new CannotCreateTransactionException("no connection")));
		assertThat(new ErrorPages().page(request).getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
	}

	@ParameterizedTest
	@CsvSource({ "conflict, 409", "not-found, 404", "other, 500" })
	void givesHtmxTheBoxOnly(String kind, int status) throws Exception {
		HttpResponse<String> answer = get("/showcase/fail/" + kind, "Accept", "text/html", "HX-Request", "true");
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body().strip()).startsWith("<div class=\"problem\"").doesNotContain("<html", "<main");
	}

	@ParameterizedTest
	@CsvSource({ "/missing, 404", "/showcase/fail/other, 500" })
	void leaksNothingAsJson(String path, int status) throws Exception {
		HttpResponse<String> answer = get(path, "Accept", "application/json");
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body()).startsWith("{\"status\":" + status)
			.doesNotContain("Mustermann", "xception", "/showcase");
	}

	@Test
	void namesAReferenceThatStandsInTheLog(CapturedOutput log) throws Exception {
		String page = get("/showcase/fail/other", "Accept", "text/html").body();
		var reference = Pattern.compile("<code class=\"cell\">([0-9A-F]{8})</code>").matcher(page);
		assertThat(reference.find()).isTrue();
		assertThat(log).contains("Reference " + reference.group(1) + ": GET /showcase/fail/other answered 500");
	}

	@Test
	void answersAlsoWhoCanReadNeitherForm() throws Exception {
		assertThat(get("/missing", "Accept", "text/csv").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "/favicon.ico, image", "/webjars/bootstrap/dist/css/bootstrap.min.css, text/css",
			"/assets/portal.css, text/css" })
	void servesWhatThePagesLoad(String path, String type) throws Exception {
		HttpResponse<String> answer = get(path, "Accept", "*/*");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
	}

	@Test
	void addressesAssetsByTheirContent() throws Exception {
		assertThat(get("/", "Accept", "text/html").body()).containsPattern("/assets/portal-[0-9a-f]{32}\\.css")
			.contains("/webjars/bootstrap/5.");
	}

	private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
				.headers(headers)
				.build();
			return client.send(request, HttpResponse.BodyHandlers.ofString());
		}
	}

}
