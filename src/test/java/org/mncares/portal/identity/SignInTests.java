package org.mncares.portal.identity;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.TestDatabase;
import org.mncares.portal.core.CareSystemId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Signing in and out over real HTTP, by people who get it wrong.
 */
@PortalTest
class SignInTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Accounts accounts;

	@Autowired
	private ManageAccounts people;

	@Autowired
	private TestDatabase database;

	private Owner owner;

	private Browser browser;

	@BeforeEach
	void open() {
		this.owner = new Owner(this.database);
		this.owner.run("delete from sign_in_attempt");
		this.browser = new Browser(this.port);
	}

	@Test
	void wrongPasswordUnknownAndDisabledAccountGetTheSameAnswer() {
		Caller known = TestPeople.open(this.accounts, Role.ANALYST, null);
		Caller disabled = TestPeople.open(this.accounts, Role.ANALYST, null);
		ActingAs.run(TestPeople.administrator(), () -> this.people.disable(disabled.account()));
		List<HttpResponse<String>> answers = List.of(this.browser.signIn(known.email(), "not the right password"),
				this.browser.signIn("nobody@test.example", TestPeople.PASSWORD),
				this.browser.signIn(disabled.email(), TestPeople.PASSWORD));
		assertThat(answers).allSatisfy((answer) -> {
			assertThat(answer.statusCode()).isEqualTo(401);
			assertThat(answer.body()).contains("The e-mail address or the password is not right");
		});
		assertThat(this.owner.texts("select subject || ' ' || (details ->> 'reason') from audit_entry "
				+ "where action = 'sign-in' and outcome = 'REFUSED' order by id desc limit 3"))
			.containsExactly("account/" + disabled.account() + " disabled account", "unknown account wrong password",
					"account/" + known.account() + " wrong password");
	}

	@Test
	void signsInWithARenewedSessionAndLeavesAnEntry() {
		Caller person = TestPeople.open(this.accounts, Role.CARE_SYSTEM, new CareSystemId(31));
		this.browser.get("/sign-in");
		String before = this.browser.session();
		HttpResponse<String> answer = this.browser.signIn(" " + person.email().toUpperCase() + " ",
				TestPeople.PASSWORD);
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(Browser.location(answer)).isEqualTo("/");
		assertThat(this.browser.session()).isNotEmpty().isNotEqualTo(before);
		assertThat(answer.headers().firstValue("Set-Cookie")).hasValueSatisfying(
				(cookie) -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure"));
		assertThat(this.owner.texts("select actor_role || ' ' || care_system_id from audit_entry "
				+ "where action = 'sign-in' and outcome = 'DONE' and actor_account = " + person.account()))
			.containsExactly("CARE_SYSTEM 31");
		assertThat(this.owner
			.texts("select 'yes' from account where last_signed_in_at is not null and id = " + person.account()))
			.hasSize(1);
	}

	@Test
	void leadsBackToThePageThatWasAskedFor() {
		Caller person = TestPeople.open(this.accounts, Role.ADMIN, null);
		HttpResponse<String> asked = this.browser.get("/admin/audit?person=kim");
		assertThat(Browser.location(asked)).isEqualTo("/sign-in");
		HttpResponse<String> answer = this.browser.signIn(person.email(), TestPeople.PASSWORD);
		assertThat(Browser.location(answer)).isEqualTo("/admin/audit?person=kim");
		assertThat(this.browser.get("/sign-in").statusCode()).isEqualTo(302);
	}

	@Test
	void waitsAfterFiveFailuresAndThenChecksAgain() {
		Caller person = TestPeople.open(this.accounts, Role.ANALYST, null);
		for (int i = 0; i < 5; i++) {
			assertThat(this.browser.signIn(person.email(), "wrong").statusCode()).isEqualTo(401);
		}
		HttpResponse<String> answer = this.browser.signIn(person.email(), TestPeople.PASSWORD);
		assertThat(answer.statusCode()).isEqualTo(429);
		assertThat(answer.body()).contains("Wait 15 minutes");
		assertThat(answer.headers().firstValue("Retry-After")).isPresent();
		this.owner.run("update sign_in_attempt set failed_at = failed_at - interval '15 minutes'");
		assertThat(this.browser.signIn(person.email(), TestPeople.PASSWORD).statusCode()).isEqualTo(302);
		assertThat(this.owner.texts("select id::text from sign_in_attempt")).isEmpty();
	}

	@Test
	void anAddressThatTriesManyAccountsHasToWait() {
		for (int i = 0; i < 50; i++) {
			this.owner.run("insert into sign_in_attempt (key) values (sha256('address:127.0.0.1'))");
		}
		assertThat(this.browser.signIn("somebody@test.example", "wrong").statusCode()).isEqualTo(429);
	}

	@Test
	void signsOutForGood() {
		Caller person = TestPeople.open(this.accounts, Role.ADMIN, null);
		this.browser.signIn(person.email(), TestPeople.PASSWORD);
		this.browser.get("/account");
		assertThat(this.browser.get("/sign-out").statusCode()).isNotEqualTo(302);
		HttpResponse<String> answer = this.browser.post("/sign-out", Map.of());
		assertThat(Browser.location(answer)).isEqualTo("/sign-in?signed-out");
		assertThat(Browser.location(this.browser.get("/admin/audit"))).startsWith("/sign-in");
		assertThat(this.owner.texts("select action from audit_entry where actor_account = " + person.account()
				+ " order by id desc limit 1"))
			.containsExactly("sign-out");
	}

	@Test
	void aDisabledAccountIsSignedOutEverywhere() {
		Caller person = TestPeople.open(this.accounts, Role.ADMIN, null);
		this.browser.signIn(person.email(), TestPeople.PASSWORD);
		assertThat(this.browser.get("/admin/audit").statusCode()).isEqualTo(200);
		ActingAs.run(TestPeople.administrator(), () -> this.people.disable(person.account()));
		assertThat(Browser.location(this.browser.get("/admin/audit"))).isEqualTo("/sign-in?expired");
	}

	@Test
	void aSessionThatWasIdleIsOverAndSaysSo() {
		Caller person = TestPeople.open(this.accounts, Role.ADMIN, null);
		this.browser.signIn(person.email(), TestPeople.PASSWORD);
		this.owner.run("update spring_session set last_access_time = last_access_time - 1800001, "
				+ "expiry_time = expiry_time - 1800001 where principal_name = '" + person.account() + "'");
		HttpResponse<String> answer = this.browser.get("/admin/audit");
		assertThat(Browser.location(answer)).isEqualTo("/sign-in?expired");
		assertThat(this.browser.get("/sign-in?expired").body()).contains("You were signed out after 30 minutes");
	}

	@Test
	void anAttackersSessionIdIsNotTakenOver() {
		Browser attacker = new Browser(this.port);
		attacker.get("/sign-in");
		Caller person = TestPeople.open(this.accounts, Role.ADMIN, null);
		attacker.signIn(person.email(), TestPeople.PASSWORD);
		String fixed = attacker.session();
		this.browser.send(this.browser.request("/sign-in").header("Cookie", "SESSION=" + fixed + "x").GET());
		assertThat(this.browser.session()).isNotEqualTo(fixed + "x");
	}

}
