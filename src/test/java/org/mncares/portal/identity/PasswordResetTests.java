package org.mncares.portal.identity;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.TestDatabase;
import org.mncares.portal.message.SecretLinks.LinkGone;
import org.mncares.portal.message.TestMail;
import org.mncares.portal.web.Conflict;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A forgotten password: asked for over HTTP, sent by a real mail server, chosen once; and
 * what strangers learn, which is nothing.
 */
@PortalTest
class PasswordResetTests {

	private static final Pattern LINK = Pattern.compile("http\\S+(/password-reset/\\S+)");

	private static final String FRESH = "seven quiet herons wade south";

	@LocalServerPort
	private int port;

	@Autowired
	private Accounts accounts;

	@Autowired
	private SendReset reset;

	@Autowired
	private ManageAccounts manage;

	@Autowired
	private ResetLinks links;

	@Autowired
	private TestMail mail;

	@Autowired
	private TestDatabase database;

	private Owner owner;

	private Browser browser;

	private Caller person;

	@BeforeEach
	void open() {
		this.owner = new Owner(this.database);
		this.owner.run("delete from sign_in_attempt");
		this.browser = new Browser(this.port);
		this.person = TestPeople.open(this.accounts, Role.ANALYST, null);
	}

	@AfterEach
	void noServer() {
		this.mail.none();
	}

	@Test
	void withoutAMailServerThePageSaysSoAndNothingIsMade() {
		String page = this.browser.get("/password-reset").body();
		assertThat(page).contains("This portal sends no e-mail", "Ask the study team").doesNotContain("name=\"email\"");
		assertThat(this.browser.get("/sign-in").body()).contains("Forgot your password?");
		assertThat(this.browser.post("/password-reset", Map.of("email", this.person.email())).body())
			.contains("This portal sends no e-mail");
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> ActingAs.run(TestPeople.administrator(), () -> this.reset.sendTo(this.person.account())))
			.withMessageContaining("sends no e-mail");
		assertThat(resets()).isEmpty();
	}

	@Test
	void aStrangerLearnsNothingWhateverTheyAsk() throws Exception {
		Caller closed = TestPeople.open(this.accounts, Role.ANALYST, null);
		ActingAs.run(TestPeople.administrator(), () -> this.manage.disable(closed.account()));
		try (TestMail.Server server = this.mail.start()) {
			this.browser.get("/password-reset");
			for (String email : List.of("nobody@people.example", closed.email(), this.person.email().toUpperCase())) {
				HttpResponse<String> answer = this.browser.post("/password-reset", Map.of("email", email));
				assertThat(Browser.location(answer)).as(email).isEqualTo("/password-reset?sent");
			}
			assertThat(server.await(1)).isTrue();
			assertThat(server.received()).hasSize(1)
				.allMatch((message) -> recipient(message).contains(this.person.email()));
			for (String email : List.of("bo", "bo@clinic.example\nBcc: x@y.example")) {
				HttpResponse<String> answer = this.browser.post("/password-reset", Map.of("email", email));
				assertThat(answer.statusCode()).isEqualTo(422);
			}
		}
	}

	@Test
	void askingTooOftenHasToWait() {
		try (TestMail.Server server = this.mail.start()) {
			this.browser.get("/password-reset");
			for (int time = 0; time < 5; time++) {
				this.browser.post("/password-reset", Map.of("email", "often@people.example"));
			}
			HttpResponse<String> answer = this.browser.post("/password-reset", Map.of("email", "often@people.example"));
			assertThat(answer.statusCode()).isEqualTo(429);
			assertThat(answer.headers().firstValue("Retry-After")).isPresent();
			assertThat(answer.body()).contains("Too many links were asked for");
			// The sign-in of the same address is not barred by it.
			assertThat(this.browser.signIn("often@people.example", "wrong").statusCode()).isEqualTo(401);
			assertThat(server.received()).isEmpty();
		}
	}

	@Test
	void theLinkChangesThePasswordOnceAndEndsAllSessions() throws Exception {
		Browser elsewhere = new Browser(this.port);
		elsewhere.signIn(this.person.email(), TestPeople.PASSWORD);
		try (TestMail.Server server = this.mail.start()) {
			String first = ask(server, 1);
			String link = ask(server, 2);
			assertThat(this.browser.get(first).statusCode()).isEqualTo(404);
			assertThat(elsewhere.get(link).body()).contains("You are signed in as");
			HttpResponse<String> page = this.browser.get(link);
			assertThat(page.body()).contains(this.person.email());
			assertThat(page.headers().firstValue("Cache-Control"))
				.hasValueSatisfying((it) -> assertThat(it).contains("no-store"));
			assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
			assertThat(choose(link, "short").body()).contains("Use at least 15 characters");
			assertThat(Browser.location(choose(link, FRESH))).isEqualTo("/sign-in");
			assertThat(this.browser.get(link).statusCode()).isEqualTo(404);
			assertThat(choose(link, FRESH + " again").statusCode()).isEqualTo(404);
		}
		assertThat(Browser.location(elsewhere.get("/account"))).isEqualTo("/sign-in?expired");
		assertThat(elsewhere.signIn(this.person.email(), TestPeople.PASSWORD).statusCode()).isEqualTo(401);
		assertThat(elsewhere.signIn(this.person.email(), FRESH).statusCode()).isEqualTo(302);
	}

	@Test
	void afterItsHourAndForAClosedAccountItIsDead() throws Exception {
		try (TestMail.Server server = this.mail.start()) {
			String link = ask(server, 1);
			this.owner.run("update password_reset set made_at = now() - interval '2 hours', "
					+ "expires_at = now() - interval '1 minute' where account_id = " + this.person.account());
			assertThat(this.browser.get(link).statusCode()).isEqualTo(404);
			String second = ask(server, 2);
			ActingAs.run(TestPeople.administrator(), () -> this.manage.disable(this.person.account()));
			assertThat(this.browser.get(second).statusCode()).isEqualTo(404);
			assertThat(choose(second, FRESH).statusCode()).isEqualTo(404);
		}
	}

	@Test
	void anAdministratorSendsALinkAndSeesNone() throws Exception {
		Caller administrator = TestPeople.open(this.accounts, Role.ADMIN, null);
		this.browser.signIn(administrator.email(), TestPeople.PASSWORD);
		try (TestMail.Server server = this.mail.start()) {
			String path = "/admin/accounts/" + this.person.account();
			this.browser.get(path);
			assertThat(Browser.location(this.browser.post(path + "/reset-link", Map.of()))).isEqualTo(path);
			assertThat(server.await(1)).isTrue();
			String link = link(server.received().getFirst());
			String secret = link.substring(link.indexOf('-', "/password-reset/".length()) + 1);
			assertThat(this.browser.get(path).body()).contains("Only they can see it").doesNotContain(secret);
			assertThat(this.owner.texts("select m::text from outgoing_message m union all select p::text from "
					+ "password_reset p union all select details::text from audit_entry"))
				.noneMatch((row) -> row.contains(secret));
			assertThatExceptionOfType(LinkGone.class).isThrownBy(() -> this.links.link("password-reset/999999999"));
		}
	}

	@Test
	void aRefusedFormLeavesNoSecretInTheTrail() {
		String secret = "A".repeat(43);
		this.browser.signIn(this.person.email(), TestPeople.PASSWORD);
		this.browser.send(this.browser.request("/password-reset/1-" + secret)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("fresh=x")));
		assertThat(this.owner.texts("select subject from audit_entry where action = 'access' and subject like "
				+ "'POST /password-reset/%'"))
			.isNotEmpty()
			.noneMatch((subject) -> subject.contains(secret));
	}

	@Test
	void aLinksFormThatComesLateIsShownAnew() {
		String path = "/password-reset/1-" + "A".repeat(43);
		HttpResponse<String> answer = this.browser.send(this.browser.request(path)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("fresh=x")));
		assertThat(Browser.location(answer)).isEqualTo(path);
	}

	private String ask(TestMail.Server server, int messages) throws Exception {
		this.browser.get("/password-reset");
		this.browser.post("/password-reset", Map.of("email", this.person.email()));
		assertThat(server.await(messages)).isTrue();
		return link(server.received().get(messages - 1));
	}

	private HttpResponse<String> choose(String link, String password) {
		return this.browser.post(link, Map.of("fresh", password, "again", password));
	}

	private List<String> resets() {
		return this.owner.texts("select id from password_reset where account_id = " + this.person.account());
	}

	private static String link(MimeMessage message) throws Exception {
		Matcher found = LINK.matcher(message.getContent().toString());
		assertThat(found.find()).isTrue();
		return found.group(1);
	}

	private static String recipient(MimeMessage message) {
		try {
			return message.getAllRecipients()[0].toString();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
