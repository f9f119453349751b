package org.mncares.portal.identity.web;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.Accounts;
import org.mncares.portal.identity.Browser;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.identity.SignedIn;
import org.mncares.portal.identity.TestPeople;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the chain does to requests over real HTTP, the forged and the late ones first.
 */
@PortalTest
class ChainTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Accounts accounts;

	private Browser browser;

	@BeforeEach
	void open() {
		this.browser = new Browser(this.port);
	}

	@AfterEach
	void forget() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void aFormWithoutItsTokenIsRefused() {
		signIn(Role.ADMIN);
		HttpResponse<String> answer = this.browser.send(this.browser.request("/account")
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("present=a&fresh=b&again=b")));
		assertThat(answer.statusCode()).isEqualTo(403);
	}

	@Test
	void aFormThatComesAfterTheSessionLeadsToSignIn() {
		HttpResponse<String> answer = this.browser.send(this.browser.request("/account")
			.header("Cookie", "SESSION=bm90IGEgc2Vzc2lvbg")
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("present=a")));
		assertThat(Browser.location(answer)).isEqualTo("/sign-in?expired");
	}

	@Test
	void anUploadIsRefusedBeforeItsBodyIsRead() throws IOException {
		assertThat(statusOfUploadWithoutBody("/patient-lists/new", "")).startsWith("HTTP/1.1 403");
		signIn(Role.CARE_SYSTEM);
		String cookie = "Cookie: SESSION=" + this.browser.session() + "\r\n";
		assertThat(statusOfUploadWithoutBody("/patient-lists/new", cookie)).startsWith("HTTP/1.1 403");
		assertThat(statusOfUploadWithoutBody("/patient-lists/new?_csrf=forged", cookie)).startsWith("HTTP/1.1 403");
	}

	@Test
	void anUploadMayCarryItsTokenInItsAddress() {
		signIn(Role.CARE_SYSTEM);
		this.browser.get("/account");
		String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\na,b\r\n--x--\r\n";
		HttpResponse<String> answer = this.browser.send(this.browser.request("/sign-out?_csrf=" + this.browser.token())
			.header("Content-Type", "multipart/form-data; boundary=x")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
		assertThat(Browser.location(answer)).isEqualTo("/sign-in?signed-out");
	}

	@Test
	void aFragmentCannotBeRedirectedSoHtmxIsTold() {
		HttpResponse<String> answer = this.browser
			.send(this.browser.request("/patient-lists/1").header("HX-Request", "true").GET());
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/sign-in");
	}

	@Test
	void aWrongRoleIsRefusedAndAnUnknownPageNotFound() {
		signIn(Role.ANALYST);
		assertThat(this.browser.get("/admin/audit").statusCode()).isEqualTo(403);
		assertThat(this.browser.get("/no-such-page").statusCode()).isEqualTo(404);
	}

	@Test
	void pagesAreNotKeptNorFramedNorScriptedFromElsewhere() {
		Map<String, String> expected = Map.of("Cache-Control", "no-store", "X-Content-Type-Options", "nosniff",
				"X-Frame-Options", "DENY", "Referrer-Policy", "no-referrer", "Permissions-Policy", "camera=()",
				"Content-Security-Policy", "default-src 'none'; script-src 'self'");
		HttpResponse<String> answer = this.browser.get("/sign-in");
		expected.forEach((name, value) -> assertThat(answer.headers().firstValue(name)).as(name)
			.hasValueSatisfying((actual) -> assertThat(actual).contains(value)));
		assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow()).doesNotContain("unsafe");
		assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
	}

	@Test
	void healthIsOpenAndSaysNoMore() {
		HttpResponse<String> answer = this.browser.get("/actuator/health");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).doesNotContain("postgres", "components");
	}

	@Test
	void aSessionEndsAfterTwelveHoursHoweverBusy() throws ServletException, IOException {
		Instant since = Instant.parse("2026-01-01T08:00:00Z");
		LimitSession limit = new LimitSession(Duration.ofHours(12), () -> since.plus(Duration.ofHours(12)));
		LimitSession before = new LimitSession(Duration.ofHours(12), () -> since.plus(Duration.ofMinutes(719)));
		SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(TestPeople.administrator(), since)));
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.getSession();
		before.doFilter(request, new MockHttpServletResponse(),
				(in, out) -> assertThat(SecurityContextHolder.getContext().getAuthentication()).isNotNull());
		limit.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(),
				(in, out) -> assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull());
	}

	@Test
	void theCallersScopeIsBoundAroundTheRequestOnly() throws ServletException, IOException {
		SecurityContextHolder
			.setContext(new SecurityContextImpl(new SignedIn(TestPeople.staff(new CareSystemId(5)), Instant.now())));
		new BindCaller().doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(),
				(in, out) -> assertThat(Scopes.current()).contains(Scope.of(new CareSystemId(5))));
		assertThat(Scopes.current()).isEmpty();
		SecurityContextHolder.clearContext();
		new BindCaller().doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(),
				(in, out) -> assertThat(Scopes.current()).isEmpty());
	}

	private void signIn(Role role) {
		Caller person = TestPeople.open(this.accounts, role, (role == Role.CARE_SYSTEM) ? new CareSystemId(41) : null);
		assertThat(this.browser.signIn(person.email(), TestPeople.PASSWORD).statusCode()).isEqualTo(302);
	}

	/** Announces 100 MB, sends nothing of it, and waits for the answer. */
	private String statusOfUploadWithoutBody(String path, String headers) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(5000);
			socket.getOutputStream()
				.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers
						+ "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000000\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
		}
	}

}
