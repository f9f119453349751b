package org.mncares.portal.identity.web;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.browser.BrowserTest;
import org.mncares.portal.browser.Visitor;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.identity.Accounts;
import org.mncares.portal.identity.Browser;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.organization.Organizations;
import org.mncares.portal.organization.SomeOrganizations;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How people come to a portal that sends no e-mail: an administrator invites a manager,
 * who accepts, signs in, invites a colleague and removes them.
 */
@PortalTest
@BrowserTest
class PeopleJourneyTests {

	private static final String PASSWORD = "nine slow otters drift east";

	@LocalServerPort
	private int port;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Organizations organizations;

	private Caller administrator;

	private CareSystemId system;

	private String mark;

	@BeforeEach
	void anAdministratorAndACareSystem() {
		this.administrator = TestPeople.open(this.accounts, Role.ADMIN, null);
		this.system = SomeOrganizations.careSystem(this.organizations);
		this.mark = "journey" + this.system;
	}

	@Test
	void fromTheAdministratorToARemovedColleague(Visitor visitor) {
		visitor.signIn(this.administrator.email(), TestPeople.PASSWORD);
		visitor.open("/admin/accounts");
		look(visitor, "people");
		visitor.page().click("main a:has-text('Invite somebody')");
		visitor.page().click("main form button[type=submit]");
		visitor.assertAccessible();
		assertThat(visitor.page().locator("[data-error-summary]").textContent()).contains("Enter the e-mail address.",
				"Enter the name.", "Choose a role.");
		visitor.page().fill("#email", "Manager@" + this.mark + ".example");
		visitor.page().fill("#name", "Mo Manager");
		visitor.page().check("input[value=MANAGER]");
		visitor.page()
			.selectOption("#careSystem",
					visitor.page()
						.locator("#careSystem option")
						.allTextContents()
						.stream()
						.filter((label) -> label.startsWith("Care System "))
						.reduce((one, later) -> later)
						.map((label) -> label.substring(label.indexOf('(') + 1, label.length() - 1))
						.orElseThrow());
		look(visitor, "invite");
		visitor.page().click("main form button[type=submit]");
		look(visitor, "invitation-link");
		String link = visitor.page().locator("code.cell").textContent();
		visitor.page().reload();
		assertThat(visitor.page().locator("code.cell").count()).isZero();
		assertThat(visitor.page().locator("main").textContent()).contains("Mo Manager", "Care system manager");
		visitor.open(path(link)).assertAccessible();
		assertThat(visitor.page().locator("h1").textContent()).isEqualTo("You are signed in as Kim Ånder");
		try (Visitor manager = visitor.another()) {
			accept(manager, link);
			inviteAColleagueAndRemoveThem(manager, visitor);
		}
		visitor.open("/admin/accounts?q=" + this.mark);
		assertThat(visitor.page().locator("main tbody").textContent()).contains("Mo Manager-Hall", "Active",
				"Disabled");
		visitor.page().click("tbody a:has-text('Mo Manager-Hall')");
		look(visitor, "account");
	}

	@Test
	void twoAdministratorsWhoEditOneAccountSeeEachOthersValues(Visitor visitor) {
		Caller person = TestPeople.open(this.accounts, Role.ANALYST, null);
		visitor.signIn(this.administrator.email(), TestPeople.PASSWORD);
		visitor.open("/admin/accounts/" + person.account());
		Browser other = new Browser(this.port);
		other.signIn(this.administrator.email(), TestPeople.PASSWORD);
		String page = "/admin/accounts/" + person.account();
		String revision = other.get(page).body().replaceAll("(?s).*name=\"revision\" value=\"(\\d+)\".*", "$1");
		assertThat(Browser
			.location(other.post(page, Map.of("name", "Stored First", "position", "ANALYST", "revision", revision))))
			.isEqualTo(page);
		visitor.page().fill("#name", "Typed Second");
		visitor.page().click("main form button:has-text('Save')");
		visitor.assertAccessible();
		assertThat(visitor.page().locator("main").textContent()).contains("Somebody else changed this account",
				"Stored now: Stored First");
		assertThat(visitor.page().inputValue("#name")).isEqualTo("Typed Second");
		visitor.page().click("main form button:has-text('Save')");
		assertThat(visitor.page().locator("h1").textContent()).isEqualTo("Typed Second");
	}

	private void accept(Visitor manager, String link) {
		manager.open(path(link));
		assertThat(manager.page().inputValue("#name")).isEqualTo("Mo Manager");
		manager.page().fill("#name", "Mo Manager-Hall");
		manager.page().fill("#fresh", "short");
		manager.page().fill("#again", "short");
		manager.page().click("main form button[type=submit]");
		assertThat(manager.page().locator(".field-error").textContent()).contains("at least 15 characters");
		look(manager, "accept");
		manager.page().fill("#fresh", PASSWORD);
		manager.page().fill("#again", PASSWORD);
		manager.page().click("main form button[type=submit]");
		manager.assertAccessible();
		assertThat(manager.page().inputValue("#email")).isEqualTo("manager@" + this.mark + ".example");
		manager.page().fill("#password", PASSWORD);
		manager.page().click("main form button[type=submit]");
		manager.open(path(link)).assertAccessible();
		assertThat(manager.page().locator("h1").textContent()).isEqualTo("This invitation was used already");
	}

	private void inviteAColleagueAndRemoveThem(Visitor manager, Visitor visitor) {
		manager.open("/");
		manager.page().click("header nav summary:has-text('Our care system')");
		manager.assertAccessible();
		manager.page().click("header nav a:has-text('Colleagues')");
		look(manager, "colleagues");
		manager.page().click("main a:has-text('Invite a colleague')");
		manager.page().fill("#email", "colleague@" + this.mark + ".example");
		manager.page().fill("#name", "Co League");
		manager.page().click("main form button[type=submit]");
		String link = manager.page().locator("code.cell").textContent();
		try (Visitor colleague = visitor.another()) {
			colleague.open(path(link));
			colleague.page().fill("#fresh", PASSWORD);
			colleague.page().fill("#again", PASSWORD);
			colleague.page().click("main form button[type=submit]");
			colleague.signIn("colleague@" + this.mark + ".example", PASSWORD);
			colleague.open("/colleagues");
			assertThat(colleague.page().locator("h1").textContent()).doesNotContain("Colleagues");
			manager.open("/colleagues");
			manager.page().click("tbody tr:has-text('Co League') a:has-text('Remove')");
			look(manager, "remove-colleague");
			manager.page().click("main form button[type=submit]");
			assertThat(manager.page().locator("tbody tr:has-text('Co League')").textContent()).contains("Disabled",
					"Let back in");
			colleague.open("/account");
			assertThat(colleague.page().url()).contains("/sign-in");
		}
	}

	private static String path(String link) {
		return link.substring(link.indexOf("/invitations/"));
	}

	private static void look(Visitor visitor, String name) {
		visitor.onPhone().assertAccessible().inTheDark().assertAccessible().screenshot("people-" + name + "-phone");
		visitor.onDesktop().assertAccessible().screenshot("people-" + name);
	}

}
