package org.mncares.portal.intake.attest.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.browser.BrowserTest;
import org.mncares.portal.browser.Visitor;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.identity.Accounts;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the attestation to the acceptance in a real browser, as both people go through it.
 */
@PortalTest
@BrowserTest
@Import(SomeStudy.class)
class AttestationJourneyTests {

	@Autowired
	private SomeStudy study;

	@Autowired
	private Accounts accounts;

	@Test
	void staffAttestAndTheStudyAccepts(Visitor visitor) {
		Member member = this.study.member(3);
		PatientListId list = this.study.upload(member, list(member));
		Page page = signIn(visitor, member.staff());
		look(visitor, "/", "home-ready");
		page.getByText("Send your Historical Cohort patient list").click();
		assertThat(page.url()).endsWith("/patient-lists/" + list + "/attestation");
		look(visitor, "/patient-lists/" + list + "/attestation", "attestation");
		send(page);
		assertThat(page.locator(".summary li").count()).isEqualTo(4);
		visitor.assertAccessible().screenshot("attestation-errors");
		page.locator(".summary a").first().click();
		fill(page);
		page.locator("#password").fill("not the password at all");
		send(page);
		assertThat(page.locator(".summary li").allTextContents()).singleElement()
			.asString()
			.contains("This is not your password");
		assertThat(page.locator("#password").inputValue()).isEmpty();
		assertThat(page.locator("#printedTitle").inputValue()).isEqualTo("Quality <lead>");
		page.locator("#password").fill(TestPeople.PASSWORD);
		send(page);
		assertThat(page.url()).endsWith("/patient-lists/" + list + "/receipt");
		assertThat(page.locator("main").textContent()).contains("Quality <lead>")
			.contains(this.study.view(list).upload().sha256());
		look(visitor, "/patient-lists/" + list + "/receipt", "receipt");
		look(visitor, "/patient-lists/" + list + "/withdrawal", "withdrawal");
		look(visitor, "/", "home-submitted");
		try (Visitor administrator = visitor.another()) {
			review(administrator, list);
		}
		look(visitor, "/", "home-accepted");
		look(visitor, "/help/patient-list", "rule-help");
	}

	private void review(Visitor visitor, PatientListId list) {
		Page page = signIn(visitor, TestPeople.open(this.accounts, Role.ADMIN, null));
		look(visitor, "/", "home-review");
		look(visitor, "/review", "review-queue");
		look(visitor, "/review/" + list, "review");
		send(page);
		assertThat(page.locator(".summary li").textContent()).contains("Write what the care system should change");
		visitor.open("/review/" + list + "/findings/PL-702?column=");
		assertThat(page.locator("h1").textContent()).doesNotContain("no such page");
		visitor.assertAccessible().screenshot("review-findings");
		visitor.open("/review/" + list);
		page.getByText("Accept this list").press("Enter");
		visitor.assertAccessible().screenshot("review-acceptance");
		send(page);
		assertThat(page.locator(".notice").first().textContent()).contains("2 patients were enrolled");
		look(visitor, "/review/" + list, "review-accepted");
		look(visitor, "/review?show=answered", "review-answered");
		visitor.open("/review/" + list + "/receipt").assertAccessible();
	}

	@Test
	void aSystemWithoutAnyEligiblePatientAttestsNilWithoutScripts(Visitor visitor) {
		Member member = this.study.member(1);
		try (Visitor cautious = visitor.withoutScripts()) {
			Page page = signIn(cautious, member.staff());
			PatientListId list = this.study.beginWithoutFile(member);
			cautious.open("/patient-lists/" + list + "/attestation");
			fill(page);
			page.locator("#password").fill(TestPeople.PASSWORD);
			send(page);
			assertThat(page.url()).endsWith("/receipt");
			assertThat(page.locator("main").textContent()).contains("None: no eligible patients");
			page.getByText("Take this list back").press("Enter");
			send(page);
			assertThat(page.locator("main .tag").first().textContent()).contains("Withdrawn");
		}
	}

	/** By the keyboard. */
	private static void send(Page page) {
		page.locator("main form button[type=submit]").press("Enter");
	}

	private static void fill(Page page) {
		page.locator("input[type=radio][value=NIL]").all().forEach((radio) -> radio.check());
		page.locator("input[type=checkbox]").all().forEach((box) -> box.check());
		page.locator("#printedTitle").fill("Quality <lead>");
	}

	private static String list(Member member) {
		return SomeStudy.HEADER + member.eligible(0, 1) + member.eligible(0, 2)
				+ member.row(1, "EARLY", "Early", "1950-01-01", "2017-06-15");
	}

	private Page signIn(Visitor visitor, Caller person) {
		visitor.signIn(person.email(), TestPeople.PASSWORD);
		return visitor.page();
	}

	private static void look(Visitor visitor, String path, String name) {
		visitor.open(path).onDesktop().assertAccessible().screenshot(name);
		visitor.onPhone().assertAccessible().screenshot(name + "-390");
		visitor.inTheDark().open(path).assertAccessible().screenshot(name + "-390-dark");
		visitor.onDesktop().screenshot(name + "-dark");
		visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
		visitor.open(path);
		assertThat(visitor.page().evaluate("document.documentElement.scrollWidth > window.innerWidth"))
			.as("scrolls sideways: " + path)
			.isEqualTo(false);
	}

}
