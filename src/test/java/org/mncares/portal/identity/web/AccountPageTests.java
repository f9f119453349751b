package org.mncares.portal.identity.web;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.identity.Accounts;
import org.mncares.portal.identity.Browser;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.identity.TestPeople;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person's own page, and a new password that is mistyped first.
 */
@PortalTest
class AccountPageTests {

	private static final String FRESH = "seven quiet herons wade south";

	@LocalServerPort
	private int port;

	@Autowired
	private Accounts accounts;

	private Caller person;

	private Browser browser;

	@BeforeEach
	void signIn() {
		this.person = TestPeople.open(this.accounts, Role.ANALYST, null);
		this.browser = new Browser(this.port);
		this.browser.signIn(this.person.email(), TestPeople.PASSWORD);
		assertThat(this.browser.get("/account").body()).contains(this.person.email(), ">Study analyst</dd>");
	}

	@Test
	void saysWhatIsWrongAndShowsNoPasswordAgain() {
		assertThat(change("", "", "")).contains("Enter your present password", "Enter a new password");
		assertThat(change(TestPeople.PASSWORD, FRESH, "other")).contains("This differs from the new password");
		assertThat(change(TestPeople.PASSWORD, "short", "short")).contains("Use at least 15 characters");
		assertThat(change("wrong one", FRESH, FRESH)).contains("This is not your present password")
			.doesNotContain(FRESH);
	}

	@Test
	void changesThePasswordAndEndsOtherSessions() {
		Browser elsewhere = new Browser(this.port);
		elsewhere.signIn(this.person.email(), TestPeople.PASSWORD);
		assertThat(Browser.location(post(TestPeople.PASSWORD, FRESH, FRESH))).isEqualTo("/account");
		assertThat(this.browser.get("/account").body()).contains("Your password is changed");
		assertThat(Browser.location(elsewhere.get("/account"))).isEqualTo("/sign-in?expired");
		assertThat(elsewhere.signIn(this.person.email(), TestPeople.PASSWORD).statusCode()).isEqualTo(401);
		assertThat(elsewhere.signIn(this.person.email(), FRESH).statusCode()).isEqualTo(302);
	}

	private String change(String present, String fresh, String again) {
		return post(present, fresh, again).body();
	}

	private java.net.http.HttpResponse<String> post(String present, String fresh, String again) {
		return this.browser.post("/account", Map.of("present", present, "fresh", fresh, "again", again));
	}

}
