package org.mncares.portal.intake.attest.web;

import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.browser.BrowserTest;
import org.mncares.portal.browser.Visitor;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.mncares.portal.browser.Visitor.click;

/**
 * A clinic's person sees what changes and why somebody is not eligible, signs, and a
 * stranger verifies the receipt.
 */
@PortalTest
@BrowserTest
@Import(SomeStudy.class)
class SubmitJourneyTests {

	@Autowired
	private SomeStudy study;

	@Test
	void looksAtTheChangeSignsAndHasItVerified(Visitor visitor) throws Exception {
		Member member = this.study.member(3);
		PatientListId first = this.study.upload(member,
				SomeStudy.HEADER + rows(member, 0, 1, 20) + rows(member, 1, 21, 6));
		this.study.submit(member, first, Map.of());
		this.study.accept(first);
		PatientListId list = this.study.upload(member, SomeStudy.HEADER + rows(member, 0, 1, 11)
				+ member.row(0, "P12", "FamilyM12", "1950-03-04", "2017-12-01") + rows(member, 1, 21, 8));
		Page page = visitor.signIn(member.staff().email(), TestPeople.PASSWORD).page();
		look(visitor, "/patient-lists/" + list, "change-report");
		Download help = page.waitForDownload(() -> click(page, AriaRole.LINK, "Download the help report"));
		org.assertj.core.api.Assertions.assertThat(Files.readString(help.path())).contains("PL-702");
		click(page, AriaRole.LINK, "See who is gone");
		assertThat(page.locator("h1")).hasText("9 patients are gone");
		look(visitor, "/patient-lists/" + list + "/gone", "gone");
		click(page, AriaRole.LINK, "Row 13");
		assertThat(page.locator("h2").first()).containsText("started before");
		look(visitor, "/patient-lists/" + list + "/patients?row=13", "patients");
		page.getByLabel("Or row number").fill("");
		click(page, AriaRole.BUTTON, "Look up");
		assertThat(page.locator(".summary")).containsText("Type a patient ID");
		visitor.assertAccessible();
		page.getByLabel("Patient ID").fill("p3");
		page.keyboard().press("Enter");
		assertThat(page.locator("h2").first()).containsText("Row 4: Eligible");
		attest(visitor, page, list);
		look(visitor, "/patient-lists/" + list + "/receipt", "receipt-verifiable");
		print(visitor, page);
		verify(visitor, page.locator(".receipt-code").textContent().strip(),
				page.locator("code.hash").nth(1).textContent());
	}

	private static void attest(Visitor visitor, Page page, PatientListId list) {
		visitor.open("/patient-lists/" + list + "/attestation");
		page.locator("input[type=radio][value=NIL]").all().forEach((radio) -> radio.check());
		page.locator("input[name=statements]").all().forEach((box) -> box.check());
		page.locator("#printedTitle").fill("Nurse");
		page.locator("#password").fill(TestPeople.PASSWORD);
		click(page, AriaRole.BUTTON, "Sign and submit");
		assertThat(page.locator(".summary li")).hasCount(1);
		visitor.assertAccessible().screenshot("change-question-missing");
		look(visitor, "/patient-lists/" + list + "/attestation", "change-question");
		page.locator("input[type=radio][value=NIL]").all().forEach((radio) -> radio.check());
		page.locator("input[name=statements]").all().forEach((box) -> box.check());
		page.locator("#printedTitle").fill("Nurse");
		page.getByLabel("Why").fill("The program at this clinic was closed.");
		page.locator("#password").fill(TestPeople.PASSWORD);
		click(page, AriaRole.BUTTON, "Sign and submit");
		assertThat(page.locator("main")).containsText("The program at this clinic was closed.");
	}

	/** By a stranger. */
	private static void verify(Visitor visitor, String code, String hash) {
		try (Visitor stranger = visitor.another()) {
			Page page = stranger.page();
			look(stranger, "/receipts/verify", "verify");
			page.getByLabel("Code of the receipt").fill("3C4DF-6GH7J-8KM9N-PQRTV");
			click(page, AriaRole.BUTTON, "Verify");
			assertThat(page.locator("h2").first()).hasText("No receipt has this code");
			page.getByLabel("Code of the receipt").fill(code.toLowerCase(java.util.Locale.ROOT));
			page.getByLabel("SHA-256").fill(hash);
			click(page, AriaRole.BUTTON, "Verify");
			assertThat(page.locator("h2").first()).containsText("the list is with the study");
			assertThat(page.locator("main")).containsText("it is the hash of what was submitted");
			stranger.assertAccessible().screenshot("verified");
			stranger.onPhone().inTheDark().screenshot("verified-390-dark");
		}
	}

	private static void print(Visitor visitor, Page page) {
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
		visitor.screenshot("receipt-print");
		assertThat(page.getByText("Download what was submitted")).not().isVisible();
		assertThat(page.locator(".receipt-code")).isVisible();
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.SCREEN));
	}

	private static String rows(Member member, int clinic, int first, int count) {
		return IntStream.range(first, first + count)
			.mapToObj((number) -> member.eligible(clinic, number))
			.collect(Collectors.joining());
	}

	private static void look(Visitor visitor, String path, String name) {
		visitor.onDesktop().open(path).assertAccessible().screenshot(name);
		visitor.onPhone().screenshot(name + "-390");
		org.assertj.core.api.Assertions
			.assertThat(visitor.page().evaluate("document.documentElement.scrollWidth > window.innerWidth"))
			.as("scrolls sideways: " + path)
			.isEqualTo(false);
		visitor.inTheDark().assertAccessible().screenshot(name + "-390-dark");
		visitor.onDesktop().screenshot(name + "-dark");
		visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
	}

}
