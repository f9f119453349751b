package org.mncares.portal.bulk.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.browser.BrowserTest;
import org.mncares.portal.browser.Visitor;
import org.mncares.portal.identity.Accounts;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.identity.TestPeople;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An administrator imports care systems and clinics in a browser: the template, a file
 * with problems, the file in order, and what is stored by it.
 */
@PortalTest
@BrowserTest
class ImportJourneyTests {

	private static final String HEADER = "Clinic code;System;Clinic name;City;State;ZIP;Level;Certified on\n";

	@Autowired
	private Accounts accounts;

	@Test
	void anAdministratorImportsCareSystemsAndClinics(Visitor visitor) throws Exception {
		Caller administrator = TestPeople.open(this.accounts, Role.ADMIN, null);
		visitor.signIn(administrator.email(), TestPeople.PASSWORD);
		look(visitor, "/admin/imports", "imports");
		String template = download(visitor, "a[href='/admin/imports/care-systems/template.csv']");
		assertThat(template).startsWith("\ufeffcode,name,address,city,state,zip\r\nEXAMPLE,Example Health,");
		visitor.page().locator("a.btn[href='/admin/imports/care-systems']").click();
		visitor.assertAccessible().screenshot("import-upload");
		send(visitor, "care-systems.csv", template);
		assertThat(visitor.page().textContent("h1")).isEqualTo("1 problem to correct");
		assertThat(visitor.page().textContent("main")).contains("This is the example row of the template");
		visitor.open("/admin/imports/care-systems");
		send(visitor, "care-systems.csv", template.replace("EXAMPLE", "IMPORTED"));
		assertThat(visitor.page().textContent("h1")).isEqualTo("1 row would change what is stored");
		visitor.page().locator(".summarybar button").click();
		assertThat(visitor.page().textContent("main")).contains("1 row was saved", "audit trail");
		clinics(visitor);
	}

	private void clinics(Visitor visitor) {
		Page page = visitor.page();
		visitor.open("/admin/imports/clinics");
		page.locator("main form button").click();
		assertThat(page.textContent("[data-file-error]")).contains("Choose a file first");
		send(visitor, "clinics.csv", HEADER + "JOUR-1;imported;Lake Clinic;Duluth;MN;5580;Level 9;31/2/2020\n"
				+ "JOUR-1;NOWHERE;<b>River</b>;Ely;MN;55731;;\n");
		assertThat(page.textContent("h1")).isEqualTo("5 problems to correct");
		assertThat(page.locator("main tbody tr").count()).isEqualTo(5);
		assertThat(page.textContent("main")).contains("lost its leading zeros", "Row 2 is about the same one",
				"There is no care system with this code");
		assertThat(page.locator(".summarybar button").count()).as("nothing can be confirmed").isZero();
		String address = page.url().replaceAll("^https?://[^/]+", "");
		look(visitor, address, "import-problems");
		assertThat(download(visitor, "a[href$='/problems']")).startsWith("Clinic code;")
			.contains(";problems\n", "ZIP: ");
		page.locator(".summarybar a").click();
		send(visitor, "clinics.csv", HEADER + "JOUR-1;imported;Lake Clinic;Duluth;MN;55802;Level 2;1/31/2020\n"
				+ "JOUR-2;imported;<b>River</b>;Ely;MN;55731;;\n");
		assertThat(page.textContent("h1")).isEqualTo("2 rows would change what is stored");
		look(visitor, page.url().replaceAll("^https?://[^/]+", ""), "import-new");
		page.locator(".summarybar button").click();
		assertThat(page.textContent("main")).contains("2 rows were saved");
		visitor.assertAccessible().screenshot("import-saved");
		visitor.open("/clinics/JOUR-2");
		assertThat(page.textContent("h1")).contains("<b>River</b>");
		visitor.open("/admin/imports/clinics");
		send(visitor, "clinics.csv", HEADER + "JOUR-1;imported;Hill Clinic;Duluth;MN;55802;Level 3;1/31/2020\n");
		look(visitor, page.url().replaceAll("^https?://[^/]+", ""), "import-changes");
		assertThat(page.textContent("main tbody")).contains("Lake Clinic", "Hill Clinic", "Level 2", "Level 3");
		look(visitor, "/admin/imports", "imports-earlier");
	}

	private static void send(Visitor visitor, String name, String content) {
		visitor.page()
			.locator("input[type=file]")
			.setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
		visitor.page().locator("main form button[type=submit]").click();
		visitor.page().waitForURL(Pattern.compile(".*/admin/imports/\\d+"));
	}

	private static String download(Visitor visitor, String link) throws RuntimeException {
		Download download = visitor.page().waitForDownload(() -> visitor.page().locator(link).first().click());
		try {
			return Files.readString(Path.of(download.path().toString()));
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static void look(Visitor visitor, String path, String name) {
		visitor.onDesktop().open(path).assertAccessible().screenshot(name);
		visitor.onPhone().open(path).assertAccessible().screenshot(name + "-390");
		assertThat((Boolean) visitor.page()
			.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).as(path)
			.isTrue();
		visitor.onDesktop().open(path);
	}

}
