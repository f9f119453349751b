package org.mncares.portal.message.web;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.browser.BrowserTest;
import org.mncares.portal.browser.Visitor;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.Accounts;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.message.Contact;
import org.mncares.portal.message.ContactDetails;
import org.mncares.portal.message.TestMail;
import org.mncares.portal.organization.OrganizationDirectory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An administrator announces, reminds, notes a talk and looks at what was sent, in a
 * browser.
 */
@PortalTest
@BrowserTest
@Import(SomeStudy.class)
class MessageBrowserTests {

	@Autowired
	private Accounts accounts;

	@Autowired
	private SomeStudy study;

	@Autowired
	private OrganizationDirectory directory;

	@Autowired
	private Contact contact;

	@Autowired
	private TestMail mail;

	@Test
	void theStudyKeepsInTouch(Visitor visitor) {
		SomeStudy.Member member = this.study.member(2);
		Caller administrator = TestPeople.open(this.accounts, Role.ADMIN, null);
		visitor.signIn(administrator.email(), TestPeople.PASSWORD);
		try (TestMail.Server server = this.mail.start()) {
			announce(visitor);
			contact(visitor);
			note(visitor, code(member.careSystem()));
			remind(visitor, member);
			assertThat(server.await(1)).isTrue();
			messages(visitor, member);
		}
		visitor.open("/admin/messages").assertAccessible();
		assertThat(visitor.page().content()).contains("This portal has no mail server");
		visitor.screenshot("message-none").inTheDark().open("/admin/reminders").assertAccessible();
		visitor.open("/").assertAccessible().screenshot("message-home-dark");
		Scopes.run(Scope.ADMINISTRATION,
				() -> this.contact.describe(this.contact.stored().revision(), new ContactDetails("", "", "", "")));
	}

	private void announce(Visitor visitor) {
		visitor.open("/admin/announcements").assertAccessible();
		visitor.page().click("text=Announce something");
		visitor.assertAccessible();
		visitor.page().fill("#from", "");
		visitor.page().click("main button[type=submit]");
		visitor.assertAccessible();
		assertThat(visitor.page().locator("[data-error-summary] li").allTextContents().stream().map(String::strip))
			.containsExactly("Enter a title.", "Enter the text.", "Enter the first day.");
		visitor.page().fill("#title", "Medica joins");
		visitor.page().fill("#text", "A fifth payor partner.\nWelcome.");
		visitor.page().fill("#from", LocalDate.now().minusDays(1).toString());
		visitor.page().check("text=Everybody");
		visitor.page().click("main button[type=submit]");
		visitor.assertAccessible().screenshot("message-announcements");
		visitor.open("/").assertAccessible().screenshot("message-home");
		assertThat(visitor.page().locator("main").textContent()).contains("From the study", "Medica joins");
	}

	private void contact(Visitor visitor) {
		visitor.open("/admin/contact").assertAccessible();
		visitor.page().fill("#name", "The MNCARES study team");
		visitor.page().fill("#phone", "612-555-0100");
		visitor.page().fill("#email", "study@example.org");
		visitor.page().fill("#hours", "weekdays, 8 to 4:30");
		visitor.page().click("main button[type=submit]");
		visitor.assertAccessible().screenshot("message-contact");
		visitor.onPhone().open("/").assertAccessible().screenshot("message-home-phone").onDesktop();
		assertThat(visitor.page().locator("footer").textContent()).contains("612-555-0100");
	}

	private void note(Visitor visitor, String code) {
		visitor.open("/care-systems/" + code);
		visitor.page().click("text=Read and write contact notes");
		visitor.assertAccessible();
		visitor.page().fill("#text", "Number 123-45-6789");
		visitor.page().click("main button[type=submit]");
		visitor.assertAccessible();
		assertThat(visitor.page().locator("[data-error-summary]").textContent()).contains("social security number");
		visitor.page().fill("#text", "They send the list by Friday.");
		visitor.page().click("main button[type=submit]");
		visitor.page().click("text=Strike it out");
		visitor.assertAccessible();
		visitor.page().fill("#text", "It was another system");
		visitor.page().click("main button[type=submit]");
		visitor.assertAccessible().screenshot("message-notes");
		visitor.open("/care-systems/" + code).assertAccessible().screenshot("message-care-system");
	}

	private void remind(Visitor visitor, SomeStudy.Member member) {
		visitor.open("/admin/reminders?number=999").assertAccessible().screenshot("message-reminders");
		assertThat(visitor.page().locator("main").textContent()).contains(member.staff().email());
		visitor.page().click("button:has-text('Send reminder')");
		visitor.assertAccessible().screenshot("message-reminders-sent");
		assertThat(visitor.page().locator("main").textContent()).contains("got it on");
	}

	private void messages(Visitor visitor, SomeStudy.Member member) {
		for (String path : List.of("/admin/messages?kind=REMINDER",
				"/admin/messages?state=WITHDRAWN&kind=LIST_RETURNED", "/admin/messages")) {
			visitor.open(path).assertAccessible();
			visitor.onPhone().open(path).assertAccessible();
			assertThat(visitor.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
				.isEqualTo(true);
			visitor.onDesktop();
		}
		visitor.screenshot("message-list");
		visitor.page().locator("tr:has-text('" + member.staff().email() + "') a").click();
		visitor.assertAccessible().screenshot("message-one");
		assertThat(visitor.page().locator("main").textContent()).contains("all of your 2 clinics");
	}

	private String code(CareSystemId careSystem) {
		return Scopes.call(Scope.ADMINISTRATION,
				() -> this.directory.careSystem(careSystem, LocalDate.of(2021, 7, 1)).code());
	}

}
