package org.mncares.portal.organization.web;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mncares.portal.PortalTest;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.cohort.Participation;
import org.mncares.portal.cohort.SomeCohorts;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.core.CohortId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.organization.Organizations;
import org.mncares.portal.organization.SomeOrganizations;
import org.mncares.portal.payor.NewPayor;
import org.mncares.portal.payor.PayorPartners;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of care systems, clinics, payors and cohorts, as each kind of person asks for
 * them.
 */
@PortalTest
class OrganizationPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Organizations organizations;

	@Autowired
	private OrganizationDirectory directory;

	@Autowired
	private Cohorts cohorts;

	@Autowired
	private Participation participation;

	@Autowired
	private PayorPartners payors;

	private CareSystemId own;

	private String ownCode;

	private String ownClinic;

	private String otherCode;

	private String otherClinic;

	@BeforeEach
	void twoCareSystems() {
		this.own = SomeOrganizations.careSystem(this.organizations);
		CareSystemId other = SomeOrganizations.careSystem(this.organizations);
		ClinicId clinic = SomeOrganizations.clinic(this.organizations, this.own);
		SomeOrganizations.clinic(this.organizations, other);
		CohortId cohort = SomeCohorts.cohort(this.cohorts);
		Scopes.run(Scope.ADMINISTRATION, () -> {
			this.participation.join(cohort, this.own, List.of(clinic), null);
			this.ownCode = code(this.own);
			this.otherCode = code(other);
			this.ownClinic = this.directory.clinics(this.own).getFirst().code();
			this.otherClinic = this.directory.clinics(other).getFirst().code();
		});
	}

	@Test
	void staffLandOnTheirOwnCareSystem() {
		assertThat(get(TestPeople.staff(this.own), "/care-systems")).hasStatus3xxRedirection()
			.hasRedirectedUrl("/care-systems/" + this.ownCode);
		assertThat(get(TestPeople.staff(this.own), "/care-systems/" + this.ownCode)).hasStatusOk()
			.bodyText()
			.contains(this.ownClinic, "Participation in the study", "A Cohort");
	}

	@Test
	void anotherSystemsPagesAreNotFoundLikeOnesThatDoNotExist() {
		Caller staff = TestPeople.staff(this.own);
		for (String path : List.of("/care-systems/" + this.otherCode, "/care-systems/NO-SUCH",
				"/clinics/" + this.otherClinic, "/clinics/NOSUCH")) {
			assertThat(get(staff, path)).as(path).hasStatus(404);
		}
		assertThat(get(staff, "/clinics")).hasStatusOk()
			.bodyText()
			.contains(this.ownClinic)
			.doesNotContain(this.otherClinic, this.otherCode);
		assertThat(get(staff, "/clinics?q=" + this.otherClinic)).bodyText()
			.doesNotContain("/clinics/" + this.otherClinic);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/care-systems/%20", "/care-systems/'%20or%201=1", "/care-systems/%F0%9F%90%A6",
			"/clinics/%3Cscript%3E", "/clinics/-1", "/clinics/99999999999999999999999999999999999999" })
	void oddCodesAreNotFound(String path) {
		assertThat(this.mvc.get()
			.uri(java.net.URI.create(path))
			.with(TestPeople.signedIn(TestPeople.administrator()))
			.exchange()).hasStatus(404);
	}

	@Test
	void analystsSeeAll() {
		Caller analyst = TestPeople.analyst();
		assertThat(get(analyst, "/care-systems?q=" + this.otherCode + "&sort=-certified")).hasStatusOk()
			.bodyText()
			.contains("/care-systems/" + this.otherCode, "Small")
			.doesNotContain("/care-systems/" + this.ownCode);
		assertThat(get(analyst, "/clinics?q=" + this.ownCode)).bodyText().contains("/clinics/" + this.ownClinic);
		assertThat(get(analyst, "/care-systems/" + this.otherCode)).hasStatusOk();
		assertThat(get(analyst, "/clinics/" + this.ownClinic)).hasStatusOk().bodyText().contains("Level 2");
	}

	@Test
	void aSearchWithoutResultSaysWhatToDo() {
		assertThat(get(TestPeople.analyst(), "/care-systems?q=<script>alert(1)</script>&page=x&sort=zip")).hasStatusOk()
			.bodyText()
			.contains("No care system", "Show all")
			.doesNotContain("<script>alert");
	}

	@Test
	void onlyAdministratorsSeeReferenceData() {
		Scopes.run(Scope.ADMINISTRATION, () -> {
			if (this.payors.all().stream().noneMatch((payor) -> payor.code().equals("950"))) {
				this.payors.register(new NewPayor("950", "Aspen Health of the North", "Aspen", LocalDate.of(2020, 1, 1),
						null, List.of("AHN")));
			}
		});
		for (String path : List.of("/admin/payors", "/admin/cohorts")) {
			assertThat(get(TestPeople.staff(this.own), path).getResponse().getStatus()).as(path).isIn(403, 404);
			assertThat(get(TestPeople.analyst(), path).getResponse().getStatus()).as(path).isIn(403, 404);
		}
		assertThat(get(TestPeople.administrator(), "/admin/payors")).hasStatusOk()
			.bodyText()
			.contains("Aspen Health of the North", "AHN", "950");
		assertThat(get(TestPeople.administrator(), "/admin/cohorts")).hasStatusOk()
			.bodyText()
			.contains("A Cohort", "Jan 1, 2018", "Feb 28, 2019", "18");
	}

	@Test
	void anExtensionIsShown() {
		CohortId cohort = SomeCohorts.cohort(this.cohorts);
		Scopes.run(Scope.ADMINISTRATION, () -> this.cohorts.extendSubmission(cohort, LocalDate.of(2031, 12, 24)));
		assertThat(get(TestPeople.administrator(), "/admin/cohorts")).bodyText()
			.contains("Dec 24, 2031", "Oct 31, 2021", "Open, extended");
	}

	private String code(CareSystemId careSystem) {
		return this.directory.careSystem(careSystem, LocalDate.of(2021, 7, 1)).code();
	}

	private MvcTestResult get(Caller caller, String path) {
		return this.mvc.get().uri(path).with(TestPeople.signedIn(caller)).exchange();
	}

}
