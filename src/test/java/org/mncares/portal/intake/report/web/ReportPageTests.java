package org.mncares.portal.intake.report.web;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.Rows;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.identity.Browser;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.MessyList;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The report and what can be done from it, asked for by the wrong people first.
 */
@PortalTest
@Import(SomeStudy.class)
class ReportPageTests {

	@LocalServerPort
	private int port;

	@Autowired
	private SomeStudy study;

	@Autowired
	private Rows rows;

	private Member member;

	private Browser browser;

	@BeforeEach
	void join() {
		this.member = this.study.member(2);
		this.browser = signIn(this.member);
	}

	@Test
	void anotherSystemsListDoesNotExist() {
		PatientListId list = this.study.upload(this.member, MessyList.of(this.member));
		Browser stranger = signIn(this.study.member(1));
		String path = "/patient-lists/" + list;
		for (String page : List.of(path, path + "/findings/PL-401.sex", path + "/findings/PL-701",
				path + "/problems")) {
			assertThat(stranger.get(page).statusCode()).as(page).isEqualTo(404);
		}
		assertThat(stranger.post(path + "/findings/PL-401.sex", Map.of("rows", "42", "reason", "x")).statusCode())
			.isEqualTo(404);
		assertThat(stranger.post(path + "/taken-in", Map.of("rows", "42")).statusCode()).isEqualTo(404);
		assertThat(stranger.post(path + "/retry", Map.of()).statusCode()).isEqualTo(404);
		assertThat(stranger.get("/patient-lists").body()).doesNotContain(path);
	}

	@Test
	void whatIsNotThereIsNotFound() {
		PatientListId list = this.study.upload(this.member, MessyList.of(this.member));
		String path = "/patient-lists/" + list;
		for (String page : List.of("/patient-lists/0", "/patient-lists/abc", "/patient-lists/99999999999999999999",
				path + "/findings/PL-999", path + "/findings/PL-401.nothing", path + "/findings/x")) {
			assertThat(this.browser.get(page).statusCode()).as(page).isEqualTo(404);
		}
		assertThat(this.browser.get(path + "/findings/PL-401.sex?page=abc").statusCode()).isEqualTo(400);
		for (String page : List.of("0", "-5", "2147483647")) {
			assertThat(this.browser.get(path + "/findings/PL-401.sex?page=" + page).statusCode()).isEqualTo(200);
		}
	}

	@Test
	void nineHundredTimesTheSameProblemIsOneLineThatOpens() {
		StringBuilder text = new StringBuilder(SomeStudy.HEADER);
		for (int i = 0; i < 900; i++) {
			text.append(this.member.eligible(0, i).replace(",F,", ",Fem,"));
		}
		PatientListId list = this.study.upload(this.member, text.toString());
		String report = this.browser.get("/patient-lists/" + list).body();
		assertThat(report).contains("Your list needs 900 corrections", "×\u00a0900")
			.containsOnlyOnce("/findings/PL-401.sex");
		String rows = this.browser.get("/patient-lists/" + list + "/findings/PL-401.sex?page=18").body();
		assertThat(rows).contains("851 to 900 of 900", "F901");
		assertThat(rows.split("<code", -1)).hasSize(51);
	}

	@Test
	void everyLookAtPatientsIsInTheTrail() {
		PatientListId list = this.study.upload(this.member, MessyList.of(this.member));
		this.browser.get("/patient-lists/" + list);
		this.browser.get("/patient-lists/" + list + "/findings/PL-401.sex");
		this.browser.get("/patient-lists/" + list + "/problems");
		assertThat(trail(list)).contains("patient-list.report-viewed", "patient-list.findings-viewed",
				"patient-list.downloaded");
	}

	@Test
	void aRowIsLeftOutOnlyWithAReasonAndTakenInAgain() {
		PatientListId list = this.study.upload(this.member, MessyList.of(this.member));
		String group = "/patient-lists/" + list + "/findings/PL-401.sex";
		this.browser.get(group);
		HttpResponse<String> without = this.browser.post(group, Map.of("rows", "42", "reason", " "));
		assertThat(without.statusCode()).isEqualTo(422);
		assertThat(without.body()).contains("Say why these rows are left out", "row 42\" checked");
		assertThat(this.browser.post(group, Map.of("reason", "x")).statusCode()).isEqualTo(422);
		assertThat(this.browser.post(group, Map.of("rows", "99999", "reason", "x")).statusCode()).isEqualTo(409);
		assertThat(this.browser.post(group, Map.of("rows", "42; drop", "reason", "x")).statusCode()).isBetween(400,
				422);
		assertThat(this.browser.post(group, Map.of("rows", "42", "reason", "<b>Chart</b>")).statusCode())
			.isEqualTo(302);
		assertThat(this.browser.get("/patient-lists/" + list).body()).contains("1 row is left out",
				"&lt;b&gt;Chart&lt;/b&gt;", "Rows you left out");
		this.browser.post("/patient-lists/" + list + "/taken-in", Map.of("rows", "42"));
		assertThat(this.study.view(list).counts().rowsLeftOut()).isZero();
	}

	@Test
	void anAttestationThatLacksSomethingIsNotTaken() {
		PatientListId list = this.study.upload(this.member, SomeStudy.HEADER + this.member.eligible(0, 1));
		String path = "/patient-lists/" + list + "/attestation";
		this.browser.get(path);
		HttpResponse<String> unsigned = this.browser.post(path, Map.of("printedName", "Kim"));
		assertThat(unsigned.statusCode()).isEqualTo(422);
		assertThat(unsigned.body()).contains("There is a problem", "Type your password again");
		assertThat(this.study.view(list).status()).isEqualTo(ListStatus.READY);
	}

	@Test
	void aWarningAboutTheWholeFileLeadsToNoEmptyGrid() {
		PatientListId list = this.study.upload(this.member, SomeStudy.HEADER + this.member.eligible(0, 1));
		assertThat(this.browser.get("/patient-lists/" + list).body()).contains("ready to submit", "PL-035")
			.doesNotContain("Correct cells with warnings here");
	}

	@Test
	void aSubmittedListCannotBeChanged() {
		PatientListId list = this.study.upload(this.member, SomeStudy.HEADER + this.member.eligible(0, 1));
		this.study.submit(this.member, list, Map.of());
		this.browser.get("/patient-lists/" + list);
		assertThat(
				this.browser.post("/patient-lists/" + list + "/findings/PL-401.sex", Map.of("rows", "2", "reason", "x"))
					.statusCode())
			.isEqualTo(409);
		assertThat(this.browser.post("/patient-lists/" + list + "/taken-in", Map.of("rows", "2")).statusCode())
			.isEqualTo(409);
		assertThat(this.browser.post("/patient-lists/" + list + "/retry", Map.of()).statusCode()).isEqualTo(409);
	}

	@Test
	void aCheckThatCouldNotBeFinishedIsAskedForAgain() {
		PatientListId list = this.study.upload(this.member, SomeStudy.HEADER + this.member.eligible(0, 1));
		update("update patient_list set status = 'FAILED', failure_code = 'PL-014' where id = " + list);
		assertThat(this.browser.get("/patient-lists/" + list).body()).contains("PL-014", "Check it again");
		assertThat(this.browser.post("/patient-lists/" + list + "/retry", Map.of()).statusCode()).isEqualTo(302);
		Awaitility.await().until(() -> this.study.view(list).status() == ListStatus.READY);
	}

	@Test
	void downloadsAreNamedAndNotKept() {
		PatientListId list = this.study.upload(this.member, MessyList.of(this.member));
		HttpResponse<String> problems = this.browser.get("/patient-lists/" + list + "/problems");
		assertThat(problems.headers().firstValue("Content-Disposition"))
			.hasValueSatisfying((value) -> assertThat(value).contains("attachment", "list-" + list + "-problems.csv"));
		assertThat(problems.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
		assertThat(problems.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(problems.body()).contains("problems", "PL-401");
		assertThat(this.browser.get("/patient-lists/template.csv").body()).contains("clinic_id",
				this.member.codes().getFirst());
		assertThat(this.browser.get("/patient-lists/template.xlsx").headers().firstValue("Content-Type").orElseThrow())
			.contains("spreadsheetml");
	}

	@Test
	void aRefusedListKeepsOnlyRowNumbers() {
		PatientListId list = this.study.upload(this.member,
				SomeStudy.HEADER.strip() + ",research_opt_out\n" + this.member.eligible(0, 1).strip() + ",Y\n");
		String page = this.browser.get("/patient-lists/" + list).body();
		assertThat(page).contains("This list was refused", "PL-901", "erased").doesNotContain("FamilyB1");
		assertThat(this.browser.get("/patient-lists/" + list + "/problems").statusCode()).isEqualTo(409);
	}

	private Browser signIn(Member somebody) {
		Browser opened = new Browser(this.port);
		opened.signIn(somebody.staff().email(), TestPeople.PASSWORD);
		opened.get("/patient-lists");
		return opened;
	}

	private List<String> trail(PatientListId list) {
		return this.rows.texts("select action from audit_entry where subject = ? order by id", "patient-list/" + list);
	}

	private void update(String sql) {
		this.rows.update(Scope.ADMINISTRATION, sql);
	}

}
