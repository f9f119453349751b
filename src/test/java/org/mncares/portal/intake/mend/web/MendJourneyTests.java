package org.mncares.portal.intake.mend.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.browser.BrowserTest;
import org.mncares.portal.browser.Visitor;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.MessyList;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.mncares.portal.browser.Visitor.click;

/**
 * A clinic's person corrects a messy list in the browser, until it is ready to submit.
 */
@PortalTest
@BrowserTest
@Import(SomeStudy.class)
class MendJourneyTests {

	@Autowired
	private SomeStudy study;

	private Member member;

	@BeforeEach
	void join() {
		this.member = this.study.member(2);
	}

	@Test
	void correctsEverythingHere(Visitor visitor) {
		PatientListId list = this.study.upload(this.member, MessyList.of(this.member));
		Page page = signIn(visitor).page();
		visitor.open("/patient-lists/" + list);
		assertThat(page.getByText("7 answers correct them all: quickest to fix here.")).isVisible();
		visitor.screenshot("report-fix-here").assertAccessible();
		click(page, AriaRole.LINK, "Correct the cells here");
		assertThat(page.locator("h1")).hasText("Correct cells here");
		drawn(visitor, "corrections");

		page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("of Sex that say Woman")).focus();
		page.locator("input[name=now]").nth(1).fill("F");
		page.keyboard().press("Enter");
		assertThat(page.getByText("20 cells are corrected and checked.")).isVisible();
		page.locator("input[name=now]").first().fill("F");
		click(page, AriaRole.BUTTON, "Apply to all 40 cells");
		assertThat(page.getByText("40 cells are corrected and checked.")).isVisible();
		assertThat(left(page)).containsText("5 problems in 4 rows left");

		Locator row = page.locator("#row-102");
		row.getByLabel("Date of birth").fill("2/30/1950");
		page.keyboard().press("Enter");
		assertThat(row.getByRole(AriaRole.ALERT)).containsText("something is still wrong");
		assertThat(row.getByLabel("Date of birth")).isFocused();
		visitor.screenshot("corrections-still-wrong").assertAccessible();
		row.getByLabel("Date of birth").fill("2/28/1950");
		page.keyboard().press("Enter");
		assertThat(row.getByText("is corrected")).isFocused();
		assertThat(left(page)).containsText("4 problems in 3 rows left");
		row = page.locator("#row-103");
		row.getByLabel("Date of birth").fill("1950-01-01");
		row.getByLabel("ZIP").fill("55113");
		page.keyboard().press("Enter");
		assertThat(row.getByText("is corrected")).isFocused();
		click(page, AriaRole.BUTTON, "Use 2018-01-01");
		assertThat(page.locator("#row-104").getByText("is corrected")).isFocused();
		page.locator("#row-105").getByLabel("Clinic ID").fill(this.member.codes().getFirst());
		page.keyboard().press("Enter");
		assertThat(left(page)).containsText("Nothing is left to correct");
		drawn(visitor, "corrections-done");

		page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("cells corrected")).click();
		assertThat(page.locator("h1")).hasText("65 cells corrected");
		drawn(visitor, "corrections-history");
		click(page, AriaRole.BUTTON, "Take back");
		assertThat(page.locator("h1")).hasText("64 cells corrected");
		click(page, AriaRole.LINK, "Go on correcting");
		assertThat(left(page)).containsText("1 problem in 1 row left");

		visitor.open("/patient-lists/" + list);
		click(page, AriaRole.LINK, "say why they are right");
		click(page, AriaRole.BUTTON, "Keep this reason");
		assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Say why these are right.");
		page.getByLabel("This is right, because").fill("Addresses are kept by another department");
		drawn(visitor, "warnings");
		click(page, AriaRole.BUTTON, "Keep this reason");
		assertThat(page.locator(".mend-done")).containsText("Right as they are");
		visitor.inTheDark().screenshot("warnings-dark").assertAccessible();
		visitor.open("/patient-lists/" + list);
		assertThat(page.getByText("Addresses are kept by another department")).isVisible();
	}

	@Test
	void worksWithoutScripts(Visitor visitor) {
		PatientListId list = this.study.upload(this.member,
				SomeStudy.HEADER.strip() + ",research_opt_out\n" + this.member.eligible(0, 1).strip() + ",N\n"
						+ this.member.eligible(0, 2).replace(",F,", ",female,").strip() + ",maybe\n"
						+ this.member.eligible(1, 3).replace(",F,", ",X,").strip() + ",N\n");
		try (Visitor cautious = signIn(visitor).withoutScripts()) {
			Page page = signIn(cautious).page();
			cautious.open("/patient-lists/" + list + "/corrections");
			click(page, AriaRole.BUTTON, "Use F in Sex, row 3");
			assertThat(page.locator("#row-3")).containsText("something is still wrong");
			page.locator("#row-3").getByLabel("Research opt-out").fill("Y");
			click(page, AriaRole.BUTTON, "Save row 3");
			assertThat(page.getByText("This patient has opted out", new Page.GetByTextOptions().setExact(false))
				.or(page.getByText("it is refused, and the file"))
				.first()).isVisible();
			cautious.screenshot("corrections-opt-out");
			page.locator("#row-3").getByLabel("Research opt-out").fill("n");
			click(page, AriaRole.BUTTON, "Save row 3");
			assertThat(page.getByText("Row 3 is corrected.")).isVisible();
			page.locator("#row-4").getByLabel("Sex").fill("123-45-6789");
			click(page, AriaRole.BUTTON, "Save row 4");
			assertThat(page.locator("#row-4")).containsText("social security number");
			page.getByText("Cannot be corrected?").first().click();
			click(page, AriaRole.BUTTON, "Leave this row out");
			assertThat(page.getByText("Say in up to 200 characters why")).isVisible();
			page.getByLabel("Reason").first().fill("Sex is not known");
			click(page, AriaRole.BUTTON, "Leave this row out");
			assertThat(left(page)).containsText("Nothing is left to correct");
			click(page, AriaRole.LINK, "Go on to submit");
			assertThat(page.locator("h1")).hasText("Your list is ready to submit");
		}
	}

	private Visitor signIn(Visitor visitor) {
		return visitor.signIn(this.member.staff().email(), TestPeople.PASSWORD);
	}

	private static Locator left(Page page) {
		return page.locator("#left-to-do");
	}

	private static void drawn(Visitor visitor, String name) {
		visitor.screenshot(name).assertAccessible();
		visitor.onPhone().screenshot(name + "-phone").assertAccessible();
		visitor.onDesktop();
	}

}
