package org.mncares.portal.organization.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

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
 * An administrator sets up a care system from nothing in a real browser: agreement,
 * clinic, certification, cohort and participation.
 */
@PortalTest
@BrowserTest
class RegistryBrowserTests {

	@Autowired
	private Accounts accounts;

	@Test
	void aCareSystemIsSetUpFromNothing(Visitor visitor) {
		Caller administrator = TestPeople.open(this.accounts, Role.ADMIN, null);
		visitor.signIn(administrator.email(), TestPeople.PASSWORD);
		Page page = visitor.page();
		addCareSystem(visitor, page);
		recordAgreement(visitor, page);
		addClinic(visitor, page);
		defineCohort(visitor, page);
		look(visitor,
				List.of("/care-systems/JOURNEY", "/clinics/JRN1", "/admin/care-systems/JOURNEY", "/admin/clinics/JRN1",
						"/admin/clinics/JRN1/certification", "/admin/clinics/JRN1/closing", "/admin/agreements",
						"/admin/ruca", "/admin/cohorts", "/admin/cohorts/journey", "/admin/cohorts/journey/submission",
						"/admin/cohorts/journey/participation", "/admin/cohorts/journey/participation/JOURNEY",
						"/admin/cohorts/journey/participation/JOURNEY/JRN1"));
	}

	private static void addCareSystem(Visitor visitor, Page page) {
		visitor.open("/care-systems");
		page.getByText("Add a care system").click();
		submit(page);
		assertThat(page.locator(".summary li").count()).isGreaterThan(2);
		visitor.assertAccessible().screenshot("registry-care-system-errors");
		page.fill("#code", "journey");
		page.fill("#name", "Journey Health");
		page.fill("#city", "Winona");
		page.fill("#zip", "55987");
		submit(page);
		assertThat(page.url()).endsWith("/care-systems/JOURNEY");
		assertThat(page.locator("main").textContent()).contains("No agreement is in force");
	}

	private static void recordAgreement(Visitor visitor, Page page) {
		page.locator("nav[aria-label='Change this care system'] a:has-text('Record an agreement')").click();
		visitor.assertAccessible();
		page.selectOption("#type", "DATA_USE");
		page.fill("#textVersion", "2021-03");
		page.fill("#signerName", "Pat Signer");
		page.fill("#signerTitle", "Chief officer");
		page.fill("#from", "2021-01-01");
		page.locator("#file")
			.setInputFiles(new FilePayload("list.pdf", "application/pdf", "no".getBytes(StandardCharsets.UTF_8)));
		submit(page);
		assertThat(page.locator(".summary").textContent()).contains("This file is no PDF");
		visitor.assertAccessible().screenshot("registry-agreement-errors");
		page.locator("#file")
			.setInputFiles(new FilePayload("signed.pdf", "application/pdf",
					"%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8)));
		submit(page);
		assertThat(page.url()).endsWith("/admin/agreements");
		assertThat(page.locator("tr:has-text('Journey Health')").textContent()).contains("In force");
	}

	private static void addClinic(Visitor visitor, Page page) {
		visitor.open("/care-systems/JOURNEY");
		page.getByText("Add a clinic").click();
		visitor.assertAccessible();
		page.fill("#code", "jrn1");
		page.fill("#name", "Journey Winona");
		page.fill("#city", "Winona");
		page.fill("#zip", "55987");
		page.selectOption("#level", "LEVEL_2");
		page.fill("#certifiedOn", "2015-01-01");
		submit(page);
		assertThat(page.locator("main").textContent()).contains("Journey Winona", "Certified");
	}

	private static void defineCohort(Visitor visitor, Page page) {
		visitor.open("/admin/cohorts");
		page.getByText("Define a cohort").click();
		visitor.assertAccessible();
		page.fill("#name", "Journey Cohort");
		page.fill("#code", "journey");
		page.fill("#first", "2018-01-01");
		page.fill("#last", "2019-02-28");
		page.fill("#opens", "2021-06-01");
		page.fill("#closes", "2031-10-31");
		submit(page);
		page.getByText("Journey Health").click();
		page.locator("#clinics input").or(page.locator("input[name=clinics]")).first().check();
		submit(page);
		assertThat(page.locator("main").textContent()).contains("Journey Winona", "Yes");
		visitor.open("/admin/cohorts/journey");
		page.fill("#minimumAge", "21");
		submit(page);
		assertThat(page.locator("h1").textContent()).contains("Change who is eligible");
		visitor.assertAccessible().screenshot("registry-definition-preview");
		submit(page);
		assertThat(page.locator("table.q").textContent()).contains("21 or older", "18 or older");
	}

	private static void look(Visitor visitor, List<String> paths) {
		for (String path : paths) {
			String name = "registry" + path.replace('/', '-');
			visitor.onDesktop().open(path).assertAccessible().screenshot(name);
			visitor.onPhone().open(path).assertAccessible().screenshot(name + "-phone");
			assertThat(visitor.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
				.as(path + " scrolls sideways on a phone")
				.isEqualTo(true);
		}
	}

	private static void submit(Page page) {
		page.locator("main form button[type=submit].btn-primary").first().click();
	}

}
