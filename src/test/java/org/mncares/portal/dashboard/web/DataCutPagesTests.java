package org.mncares.portal.dashboard.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.TestDatabase;
import org.mncares.portal.identity.Accounts;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.ClinicAnswer.Kind;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Data cuts: made once by an analyst, never changed, and a cohort frozen on one.
 */
@PortalTest
@Import(SomeStudy.class)
class DataCutPagesTests {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SomeStudy study;

	@Autowired
	private Accounts accounts;

	@Autowired
	private TestDatabase database;

	private Member member;

	private String name;

	@BeforeEach
	void someStudy() {
		this.member = this.study.member(1);
		this.name = "Cut <b>&" + NUMBER.incrementAndGet();
	}

	@Test
	void isMadeOnceAndStaysAsItIs() throws Exception {
		String page = make(this.name);
		assertThat(body(page, TestPeople.analyst())).contains("Cut &lt;b&gt;&amp;", "It stays as it is")
			.doesNotContain("<b>&");
		String before = body("/dashboards/progress/care-systems.csv?cut=" + id(page), TestPeople.analyst());
		this.study.member(2);
		assertThat(body("/dashboards/progress/care-systems.csv?cut=" + id(page), TestPeople.analyst()))
			.isEqualTo(before);
		assertThat(body(page + "/comparison", TestPeople.analyst())).contains("changed", "Two editions side by side");
		assertThat(body(page + "/comparison?with=" + id(page), TestPeople.administrator())).doesNotContain("> changed");
		assertThat(
				post("/data-cuts", TestPeople.analyst(), Map.of("name", this.name.toUpperCase(java.util.Locale.ROOT)))
					.getResponse()
					.getContentAsString())
			.contains("There is a data cut of this name already");
	}

	@Test
	void theDatabaseRefusesToChangeOne() throws Exception {
		long id = id(make(this.name));
		for (String sql : List.of("update edition set name = 'Other' where id = " + id,
				"update edition_care_system set certified = 0 where edition_id = " + id,
				"delete from edition_clinic where edition_id = " + id,
				"insert into edition_list values (" + id + ", 4711)",
				"insert into edition_people values (" + id + ", 1, '{}', 12)")) {
			assertThatExceptionOfType(SQLException.class).as(sql).isThrownBy(() -> asAnalyst(sql));
		}
		assertThat(asAnalyst("delete from edition where id = " + id)).isZero();
	}

	@Test
	void refusesNamesThatAreNone() throws Exception {
		for (String bad : List.of("", "  ", "ab", "x".repeat(10_000), "a\u0000bcd", "two\nlines")) {
			MvcTestResult result = post("/data-cuts", TestPeople.analyst(), Map.of("name", bad));
			assertThat(result).hasStatusOk();
			assertThat(result.getResponse().getContentAsString()).contains("id=\"name-error\"");
		}
		assertThat(post("/data-cuts", TestPeople.analyst(), Map.of("name", this.name, "note", "y".repeat(40_000)))
			.getResponse()
			.getContentAsString()).contains("id=\"note-error\"");
		assertThat(post("/data-cuts", TestPeople.administrator(), Map.of("name", this.name))).hasStatus(403);
	}

	@Test
	void aFrozenCohortTakesNoList() throws Exception {
		String page = make(this.name);
		Caller administrator = TestPeople.open(this.accounts, Role.ADMIN, null);
		var list = this.study.upload(this.member, SomeStudy.HEADER + this.member.eligible(0, 1));
		assertThat(post(page + "/freeze", TestPeople.analyst(), Map.of("password", "x"))).hasStatus(403);
		assertThat(
				post(page + "/freeze", administrator, Map.of("password", "wrong")).getResponse().getContentAsString())
			.contains("This is not your password");
		assertThat(post(page + "/freeze", administrator, Map.of("password", TestPeople.PASSWORD)))
			.hasStatus3xxRedirection();
		try {
			assertThat(post(page + "/freeze", administrator, Map.of("password", TestPeople.PASSWORD))).hasStatus(409);
			assertThat(body("/patient-lists/new", this.member.staff())).contains("is frozen on the data cut",
					"Ask the study team");
			assertThat(post("/patient-lists/nil", this.member.staff(), Map.of())).hasStatus(409);
			assertThat(body("/patient-lists/" + list + "/attestation", this.member.staff())).contains("is frozen");
			assertThat(body(page, administrator)).contains("Lift the freeze");
			assertThat(body("/admin/cohorts", administrator)).contains("Frozen");
			assertThat(post(page + "/freeze/lift", administrator, Map.of("password", TestPeople.PASSWORD)).getResponse()
				.getContentAsString()).contains("Say why the freeze is lifted");
		}
		finally {
			assertThat(post(page + "/freeze/lift", administrator,
					Map.of("password", TestPeople.PASSWORD, "reason", "More lists came")))
				.hasStatus3xxRedirection();
		}
		assertThat(body("/patient-lists/new", this.member.staff())).doesNotContain("is frozen");
	}

	@Test
	void freezesOnlyOnACutThatHoldsTheCohortAsItIs() throws Exception {
		Caller administrator = TestPeople.open(this.accounts, Role.ADMIN, null);
		Map<String, String> password = Map.of("password", TestPeople.PASSWORD);
		String old = make(this.name);
		var list = this.study.upload(this.member, SomeStudy.HEADER + this.member.eligible(0, 1));
		this.study.submit(this.member, list, Map.of(this.member.clinics().getFirst(), Kind.PATIENTS));
		this.study.accept(list);
		MvcTestResult refused = post(old + "/freeze", administrator, password);
		assertThat(refused).hasStatus(409);
		assertThat(refused.getResponse().getContentAsString()).contains("make a new data cut", "Freeze the");
		assertThat(body("/patient-lists/new", this.member.staff())).doesNotContain("is frozen");
		assertThat(post(make(this.name + " later") + "/freeze", administrator, password)).hasStatus3xxRedirection();
		Map<String, String> lift = Map.of("password", TestPeople.PASSWORD, "reason", "Lists came <late>");
		assertThat(post(old + "/freeze/lift", administrator, lift)).hasStatus3xxRedirection();
		MvcTestResult again = post(old + "/freeze/lift", administrator, lift);
		assertThat(again).hasStatus(409);
		assertThat(again.getResponse().getContentAsString()).contains("Lists came &lt;late&gt;");
	}

	@Test
	void countsCharactersAsTheDatabaseDoes() throws Exception {
		assertThat(post("/data-cuts", TestPeople.analyst(), Map.of("name", "😀a")).getResponse().getContentAsString())
			.contains("id=\"name-error\"");
		make("😀".repeat(70) + " " + this.name.substring(this.name.indexOf('&')));
	}

	@Test
	void givesItsFiguresAsFiles() throws Exception {
		String page = make("=" + this.name);
		assertThat(body(page, TestPeople.analyst())).contains("/dashboards/responses?cut=" + id(page),
				page + "/figures.csv");
		assertThat(body(page + "/figures.csv", TestPeople.analyst())).startsWith("section,figure,count")
			.contains("Organizations,Participating,", "Eligible patients,Eligible patients,");
		String before = body(page + "/comparison.csv?with=" + id(page), TestPeople.analyst());
		assertThat(before).startsWith("section,figure,").contains("Clinics,Participating,").doesNotContain(",yes");
		this.study.member(2);
		assertThat(body(page + "/comparison.csv", TestPeople.analyst())).contains(",yes");
		assertThat(body(page + "/comparison", TestPeople.analyst())).contains("comparison.csv", "changed-clinics.csv");
		assertThat(body(page + "/changed-clinics.csv", TestPeople.administrator())).contains("Does not take part");
	}

	@Test
	void knowsNoOther() {
		for (String path : List.of("/data-cuts/999999", "/data-cuts/abc", "/data-cuts/-1", "/data-cuts/0/comparison",
				"/data-cuts/99999999999999999999")) {
			assertThat(this.mvc.get().uri(path).with(TestPeople.signedIn(TestPeople.analyst())).exchange())
				.hasStatus(404);
		}
	}

	private String make(String wanted) {
		MvcTestResult result = post("/data-cuts", TestPeople.analyst(), Map.of("name", wanted, "note", "For a test"));
		assertThat(result).hasStatus3xxRedirection();
		return java.util.Objects.requireNonNull(result.getResponse().getRedirectedUrl());
	}

	private static long id(String page) {
		return Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
	}

	private int asAnalyst(String sql) throws SQLException {
		try (Connection application = this.database.connect(TestDatabase.APPLICATION);
				Statement statement = application.createStatement()) {
			statement.execute("set portal.scope = 'study'");
			return statement.executeUpdate(sql);
		}
	}

	private String body(String path, Caller caller) throws Exception {
		MvcTestResult result = this.mvc.get().uri(path).with(TestPeople.signedIn(caller)).exchange();
		assertThat(result).as(path).hasStatusOk();
		return result.getResponse().getContentAsString();
	}

	private MvcTestResult post(String path, Caller caller, Map<String, String> form) {
		var request = this.mvc.post().uri(path).with(csrf()).with(TestPeople.signedIn(caller));
		form.forEach(request::param);
		return request.exchange();
	}

}
