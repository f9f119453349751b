package org.mncares.portal.organization.web;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.browser.BrowserTest;
import org.mncares.portal.browser.Visitor;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.cohort.Participation;
import org.mncares.portal.cohort.SomeCohorts;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.core.CohortId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.Accounts;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.organization.Certification;
import org.mncares.portal.organization.Organizations;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.organization.SomeOrganizations;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of organizations, payors and cohorts in a browser: wide and narrow, light and
 * dark.
 */
@PortalTest
@BrowserTest
class OrganizationBrowserTests {

	@Autowired
	private Accounts accounts;

	@Autowired
	private Organizations organizations;

	@Autowired
	private OrganizationDirectory directory;

	@Autowired
	private Cohorts cohorts;

	@Autowired
	private Participation participation;

	private String code;

	private String clinicCode;

	@BeforeEach
	void aCareSystem() {
		CareSystemId system = SomeOrganizations.careSystem(this.organizations);
		ClinicId clinic = SomeOrganizations.clinic(this.organizations, system);
		SomeOrganizations.clinic(this.organizations, system, Certification.NONE);
		CohortId cohort = SomeCohorts.cohort(this.cohorts);
		Scopes.run(Scope.ADMINISTRATION, () -> {
			this.participation.join(cohort, system, List.of(clinic), null);
			this.cohorts.extendSubmission(cohort, LocalDate.of(2031, 12, 31));
			this.code = this.directory.careSystem(system, LocalDate.of(2021, 7, 1)).code();
			this.clinicCode = this.directory.clinics(system).getFirst().code();
		});
	}

	@Test
	void everyPageIsAccessibleWideAndNarrowLightAndDark(Visitor visitor) {
		Caller administrator = TestPeople.open(this.accounts, Role.ADMIN, null);
		visitor.signIn(administrator.email(), TestPeople.PASSWORD);
		List<String> paths = List.of("/care-systems", "/care-systems/" + this.code, "/clinics",
				"/clinics/" + this.clinicCode, "/care-systems?q=nothing-fits", "/admin/payors", "/admin/cohorts");
		for (String path : paths) {
			visitor.onDesktop().open(path).assertAccessible().screenshot(name(path));
			visitor.onPhone().open(path).assertAccessible().screenshot(name(path) + "-phone");
			assertThat(visitor.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
				.as(path + " scrolls sideways on a phone")
				.isEqualTo(true);
		}
		visitor.inTheDark();
		for (String path : paths) {
			visitor.onDesktop().open(path).assertAccessible().screenshot(name(path) + "-dark");
		}
	}

	@Test
	void listsAreSortedAndSearchedWithoutScripts(Visitor visitor) {
		Caller analyst = TestPeople.open(this.accounts, Role.ANALYST, null);
		try (Visitor cautious = visitor.withoutScripts()) {
			cautious.signIn(analyst.email(), TestPeople.PASSWORD).open("/care-systems");
			cautious.page().fill("#q", this.code);
			cautious.page().click("main form button");
			assertThat(cautious.page().locator("tbody tr").count()).isOne();
			cautious.page().click("thead a:has-text('Certified')");
			assertThat(cautious.page().locator("th[aria-sort=ascending]").textContent()).contains("Certified");
			assertThat(cautious.page().inputValue("#q")).isEqualTo(this.code);
			cautious.page().click("tbody a");
			assertThat(cautious.page().locator("h1").textContent()).startsWith("Care System");
		}
	}

	private String name(String path) {
		return "organization" + path.replace(this.code, "one").replace(this.clinicCode, "one").replaceAll("[/?=]", "-");
	}

}
