package org.mncares.portal.demo;

import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.mncares.portal.browser.BrowserTest;
import org.mncares.portal.browser.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Makes the pictures of the documentation, by going the ways that it describes:
 * {@code ./mvnw -Ppictures test}. All people and care systems on them are invented.
 */
@DemoTest
@BrowserTest
@Tag("pictures")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DocumentationPicturesTests {

	private static final Path FOLDER = Path.of("docs", "images");

	private static final int WIDTH = 1200;

	@Autowired
	private DemoPassword password;

	@LocalServerPort
	private int port;

	@Test
	void ofCareSystems(Visitor visitor) {
		Page page = signIn(visitor, DemoPeople.STAFF);
		picture(page, "/", "staff-home");
		picture(page, "/patient-lists/new", "staff-upload");
		page.locator("input[type=file]").setInputFiles(SampleWorkbooks.MESSY);
		page.locator("form[data-upload] button[type=submit]").click();
		page.getByText("Your list needs").first().waitFor();
		keep(page, "report");
		picture(page, "/patient-lists/new", "staff-upload");
		page.locator("input[type=file]").setInputFiles(SampleWorkbooks.CORRECTED);
		page.locator("form[data-upload] button[type=submit]").click();
		page.getByText("ready to submit").first().waitFor();
		page.navigate(page.url().replaceAll("(/patient-lists/\\d+).*", "$1/attestation"));
		keep(page, "staff-attestation");
		picture(page, "/surveys", "staff-survey");
		picture(page, "/colleagues", "staff-colleagues");
		picture(page, "/who-looked", "staff-who-looked");
	}

	/** The last, since it submits a list, which other pictures would show. */
	@Test
	@Order(Integer.MAX_VALUE)
	void ofAWorkbookMadeByHand(Visitor visitor) throws Exception {
		Page page = signIn(visitor, DemoPeople.STAFF);
		new ByHandJourney(page, "http://localhost:" + this.port, this.password.get(), (name) -> keepIfShown(page, name))
			.go();
	}

	@Test
	void ofAnalysts(Visitor visitor) {
		Page page = signIn(visitor, DemoPeople.ANALYST);
		picture(page, "/", "analyst-home");
		picture(page, "/dashboards/models", "analyst-models");
		picture(page, "/dashboards/coverage", "analyst-coverage");
		picture(page, "/classification", "analyst-classification");
		picture(page, "/data-cuts", "analyst-data-cuts");
	}

	@Test
	void ofAdministrators(Visitor visitor) {
		Page page = signIn(visitor, DemoPeople.ADMINISTRATOR);
		picture(page, "/", "administrator-home");
		picture(page, "/admin/accounts", "administrator-people");
		picture(page, "/admin/payors", "administrator-payors");
		picture(page, "/admin/unmatched-payors", "administrator-unmatched");
		picture(page, "/admin/imports", "administrator-imports");
		picture(page, "/admin/cohorts", "administrator-cohorts");
		picture(page, "/admin/agreements", "administrator-agreements");
		picture(page, "/admin/messages", "administrator-messages");
		picture(page, "/admin/audit", "administrator-audit");
	}

	private Page signIn(Visitor visitor, String email) {
		Page page = visitor.signIn(email, this.password.get()).page();
		page.setViewportSize(WIDTH, 800);
		return page;
	}

	private void picture(Page page, String path, String name) {
		page.navigate("http://localhost:" + this.port + path);
		assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
		keep(page, name);
	}

	/** The report and the finished list are shown by other pictures. */
	private static void keepIfShown(Page page, String name) {
		if (!name.equals("report") && !name.equals("ready")) {
			keep(page, "by-hand-" + name);
		}
	}

	/** The first screen of a page: enough to recognise it by. */
	private static void keep(Page page, String name) {
		page.waitForLoadState();
		page.screenshot(new ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
		assertThat(Files.exists(FOLDER.resolve(name + ".png"))).isTrue();
	}

}
