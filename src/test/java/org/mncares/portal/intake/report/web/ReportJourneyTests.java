package org.mncares.portal.intake.report.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.browser.BrowserTest;
import org.mncares.portal.browser.Visitor;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.MessyList;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mncares.portal.browser.Visitor.click;

/**
 * A clinic's person uploads a messy list, reads the report, leaves a row out and takes
 * the file with its problems home.
 */
@PortalTest
@BrowserTest
@Import(SomeStudy.class)
class ReportJourneyTests {

	@Autowired
	private SomeStudy study;

	private Member member;

	@BeforeEach
	void join() {
		this.member = this.study.member(2);
	}

	@Test
	void readsTheReportAndLeavesARowOut(Visitor visitor) throws Exception {
		Page page = signIn(visitor).page();
		visitor.open("/patient-lists").screenshot("lists-empty").assertAccessible();
		click(page, AriaRole.LINK, "Upload a patient list");
		visitor.screenshot("upload").assertAccessible();
		upload(page, "coordination-2018.csv", MessyList.of(this.member));
		assertThat(heading(page)).hasText("Your list needs 65 corrections");
		drawn(visitor, "report");
		assertThat(page.getByText("Fem", new Page.GetByTextOptions().setExact(true))).hasCount(1);
		assertThat(page.getByText("Started before Jan 1, 2018")).not().hasCount(0);

		page.getByRole(AriaRole.ROW, new GetByRoleOptions().setName("Sex is not F, M or U"))
			.getByRole(AriaRole.LINK)
			.click();
		assertThat(page.getByText("1 to 50 of 60")).isVisible();
		drawn(visitor, "findings");
		click(page, AriaRole.BUTTON, "Leave out the chosen rows");
		visitor.screenshot("findings-nothing-chosen").assertAccessible();
		page.getByLabel("Leave out row 42").check();
		page.getByLabel("Reason").fill("Chart is being corrected");
		click(page, AriaRole.BUTTON, "Leave out the chosen rows");
		assertThat(heading(page)).hasText("Your list needs 64 corrections");
		drawn(visitor, "report-left-out");

		Download download = page
			.waitForDownload(() -> click(page, AriaRole.LINK, "Download my file with its problems marked"));
		assertThat(download.suggestedFilename()).endsWith("-problems.csv");
		assertThat(Files.readString(download.path())).contains("PL-401");
		click(page, AriaRole.BUTTON, "Take in again");
		assertThat(heading(page)).hasText("Your list needs 65 corrections");
		visitor.open("/patient-lists");
		drawn(visitor, "lists");
	}

	@Test
	void worksWithoutScripts(Visitor visitor) {
		try (Visitor cautious = signIn(visitor).withoutScripts()) {
			Page page = signIn(cautious).page();
			cautious.open("/patient-lists/new");
			upload(page, "list.csv", SomeStudy.HEADER + this.member.eligible(0, 1)
					+ this.member.row(1, "B", "Doe", "1950", "2018-06-15"));
			assertThat(heading(page)).hasText("Your list needs 1 correction");
			page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Show rows")).first().click();
			page.getByLabel("All rows on this page").check();
			page.getByLabel("Reason").fill("Date of birth is not known");
			click(page, AriaRole.BUTTON, "Leave out the chosen rows");
			assertThat(heading(page)).hasText("Your list is ready to submit");
			cautious.screenshot("report-ready");
		}
	}

	@Test
	void goesByKeyboardFromTheUploadToTheRows(Visitor visitor) {
		Page page = signIn(visitor).page();
		visitor.open("/patient-lists/new");
		page.locator("input[type=file]").setInputFiles(file("list.csv", MessyList.of(this.member)));
		page.locator("input[type=file]").focus();
		page.keyboard().press("Tab");
		page.keyboard().press("Enter");
		assertThat(heading(page)).hasText("Your list needs 65 corrections");
		tabTo(page, "Show rows");
		page.keyboard().press("Enter");
		assertThat(heading(page)).hasText("Sex is not F, M or U");
		tabTo(page, "all");
		page.keyboard().press("Space");
		assertThat(page.getByLabel("All rows on this page")).isChecked();
	}

	@Test
	void whatCannotBeUsedIsExplained(Visitor visitor) {
		Page page = signIn(visitor).page();
		visitor.open("/patient-lists/new");
		upload(page, "list.csv", "%PDF-1.7\n1 0 obj\n");
		assertThat(heading(page)).hasText("This file could not be read");
		drawn(visitor, "report-unreadable");
		visitor.open("/patient-lists/new");
		upload(page, "list.csv", SomeStudy.HEADER.strip() + ",research_opt_out\n" + this.member.eligible(0, 1).strip()
				+ ",Y\n" + this.member.eligible(0, 2).strip() + ",N\n");
		assertThat(heading(page)).hasText("This list was refused");
		assertThat(page.getByText("Row 2")).isVisible();
		drawn(visitor, "report-refused");
		visitor.open("/patient-lists/new");
		upload(page, "list.csv", "");
		assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("PL-001");
		drawn(visitor, "upload-empty-file");
	}

	private Visitor signIn(Visitor visitor) {
		return visitor.signIn(this.member.staff().email(), TestPeople.PASSWORD);
	}

	/** At both widths, by day and by night. */
	private static void drawn(Visitor visitor, String name) {
		visitor.screenshot(name).assertAccessible();
		visitor.onPhone().screenshot(name + "-phone").assertAccessible();
		visitor.inTheDark().screenshot(name + "-phone-dark");
		visitor.onDesktop().screenshot(name + "-dark").assertAccessible();
		visitor.page()
			.emulateMedia(
					new Page.EmulateMediaOptions().setColorScheme(com.microsoft.playwright.options.ColorScheme.LIGHT));
	}

	private static void upload(Page page, String name, String text) {
		page.locator("input[type=file]").setInputFiles(file(name, text));
		click(page, AriaRole.BUTTON, "Upload and check");
	}

	private static FilePayload file(String name, String text) {
		return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
	}

	private static Locator heading(Page page) {
		return page.locator("h1");
	}

	private static void tabTo(Page page, String idOrText) {
		for (int i = 0; i < 60; i++) {
			page.keyboard().press("Tab");
			Object here = page.evaluate("() => document.activeElement.id + ' ' + document.activeElement.textContent");
			if (here.toString().startsWith(idOrText + " ") || here.toString().strip().startsWith(idOrText)) {
				return;
			}
		}
		throw new AssertionError("The keyboard does not reach " + idOrText);
	}

}
