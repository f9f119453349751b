package org.mncares.portal.intake.objection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.Cookie;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mncares.portal.PortalTest;
import org.mncares.portal.Rows;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;
import org.mncares.portal.intake.check.CheckPatientList;
import org.mncares.portal.intake.enrol.Enrolment;
import org.mncares.portal.intake.erase.EraseExpired;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * A patient who objects is found by the care system's own ID, leaves the study at once,
 * and nothing of an accepted list says any more who it was.
 */
@PortalTest
@Import(SomeStudy.class)
@ExtendWith(OutputCaptureExtension.class)
class ObjectionTests {

	@Autowired
	private SomeStudy study;

	@Autowired
	private RecordObjection objections;

	@Autowired
	private CheckPatientList check;

	@Autowired
	private EraseExpired expired;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Rows rows;

	@Test
	void anIdThatIsNobodysFindsNobody() {
		Member member = this.study.member(1);
		Member other = this.study.member(1);
		accepted(other, other.eligible(0, 7));
		accepted(member, member.eligible(0, 1));
		for (String id : List.of("P7", "", "%", "P1'; drop table patient; --", "0P1", "P 1")) {
			assertThat(found(member, id)).as(id).isEmpty();
		}
		assertThat(found(member, " p1 ")).hasSize(1);
		List<String> foreign = found(other, "P7");
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> ActingAs.run(member.staff(), () -> this.objections.withdraw(foreign)));
		ActingAs.run(member.staff(), () -> assertThat(this.objections.show(foreign)).isEmpty());
	}

	@Test
	void everythingThatNamesThePatientIsErased() throws Exception {
		Member member = this.study.member(1);
		String repeated = member.row(0, "P1", "FamilyB1", "1950-03-02", "2018-07-01");
		PatientListId first = accepted(member, member.eligible(0, 1) + member.eligible(0, 2) + repeated);
		PatientListId second = accepted(member, member.eligible(0, 1) + member.eligible(0, 2) + repeated + "\n");
		update("insert into patient_list_finding (list_id, care_system_id, row_number, code, severity, value) values ("
				+ second + ", " + member.careSystem() + ", 2, 'PL-604', 'WARNING', 'FamilyB1')");
		List<String> ids = found(member, "P1");
		ActingAs.run(member.staff(), () -> this.objections.withdraw(ids));
		for (PatientListId list : List.of(first, second)) {
			assertThat(texts("select coalesce(patient_number || last_name || first_name, 'erased') from checked_rows"
					+ " where list_id = " + list + " order by row_number"))
				.containsExactly("erased", "P2FamilyC2Pat", "erased");
		}
		assertThat(originals(first)).hasSize(1);
		assertThat(originals(second)).isEmpty();
		assertThat(texts("select details ->> 'reason' from audit_entry where action = 'patient-list.original-erased'"
				+ " and subject = 'patient-list/" + second + "'"))
			.containsExactly("objection");
		assertThat(ask(HttpMethod.GET, "/patient-lists/" + second, "", member.staff(), new ArrayList<>())
			.getContentAsString()).contains("The file was erased on").doesNotContain("/problems");
		assertThat(ask(HttpMethod.GET, "/patient-lists/" + second + "/problems", "", member.staff(), new ArrayList<>())
			.getStatus()).isEqualTo(409);
		assertThat(texts("select value from patient_list_finding where value like 'FamilyB1%' and list_id = " + second))
			.isEmpty();
		assertThat(texts(
				"select status || withdrawal || withdrawn_by from patient where study_id = '" + ids.getFirst() + "'"))
			.containsExactly("WITHDRAWNOBJECTEDKim Ånder");
		assertThat(texts("select patient_number from patient_identity where care_system_id = " + member.careSystem()))
			.containsExactly("P2");
		assertThat(found(member, "P1")).isEmpty();
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> ActingAs.run(member.staff(), () -> this.objections.withdraw(ids)));
		assertThat(texts("select id::text from enrolled_patient where care_system_id = " + member.careSystem()))
			.hasSize(1);
	}

	@Test
	void aListThatWaitsForItsAnswerLeavesThePatientOut() {
		Member member = this.study.member(1);
		accepted(member, member.eligible(0, 1) + member.eligible(0, 2));
		PatientListId waiting = this.study.upload(member,
				SomeStudy.HEADER + member.eligible(0, 1) + member.eligible(0, 2) + "\n");
		this.study.submit(member, waiting, Map.of());
		ActingAs.run(member.staff(), () -> this.objections.withdraw(this.objections.find("P1")));
		assertThat(this.study.accept(waiting)).isEqualTo(new Enrolment(0, 1, 0, 1));
		assertThat(texts("select id::text from enrolled_patient where care_system_id = " + member.careSystem()))
			.hasSize(1);
	}

	@Test
	void aCheckThatReadsTheOriginalAgainDoesNotBringThePatientBack() {
		Member member = this.study.member(1);
		accepted(member, member.eligible(0, 1) + member.eligible(0, 2));
		PatientListId open = this.study.upload(member,
				SomeStudy.HEADER + member.eligible(0, 1) + member.eligible(0, 2) + "\n");
		ActingAs.run(member.staff(), () -> this.objections.withdraw(this.objections.find("P1")));
		update("update patient_list set status = 'RECEIVED' where id = " + open);
		Scopes.run(Scope.of(member.careSystem()), () -> this.check.check(open));
		PatientListId later = this.study.upload(member,
				SomeStudy.HEADER + member.eligible(0, 1) + member.eligible(0, 2) + "\n\n");
		for (PatientListId list : List.of(open, later)) {
			assertThat(this.study.view(list).status().isBeingChecked()).isFalse();
			Awaitility.await()
				.untilAsserted(() -> assertThat(texts("select coalesce(patient_number || last_name, 'erased')"
						+ " from checked_rows where list_id = " + list + " order by row_number"))
					.containsExactly("erased", "P2FamilyC2"));
			assertThat(originals(list)).hasSize(1);
		}
		this.study.submit(member, later, Map.of());
		this.study.accept(later);
		Scopes.run(Scope.ADMINISTRATION, this.expired::erase);
		assertThat(originals(later)).isEmpty();
	}

	@Test
	void theIdStandsInNoAddressTitleTrailOrLog(CapturedOutput output) throws Exception {
		Member member = this.study.member(1);
		String secret = "QZSECRET99";
		accepted(member, member.row(0, secret, "Objector", "1950-01-01", "2018-06-15"));
		List<Cookie> session = new ArrayList<>();
		MockHttpServletResponse unknown = ask(HttpMethod.POST, "/objections", "NOBODY-" + secret, member.staff(),
				session);
		assertThat(unknown.getStatus()).isEqualTo(422);
		assertThat(unknown.getContentAsString()).contains("No patient with this ID was enrolled");
		assertThat(ask(HttpMethod.POST, "/objections/confirmation", "", member.staff(), session).getRedirectedUrl())
			.isEqualTo("/objections");
		assertThat(ask(HttpMethod.POST, "/objections", secret, member.staff(), session).getRedirectedUrl())
			.isEqualTo("/objections/confirmation");
		String page = ask(HttpMethod.GET, "/objections/confirmation", "", member.staff(), session).getContentAsString();
		assertThat(page).contains("Objector", "This cannot be undone").doesNotContain(secret);
		assertThat(ask(HttpMethod.POST, "/objections/confirmation", "", member.staff(), session).getRedirectedUrl())
			.isEqualTo("/objections");
		assertThat(ask(HttpMethod.POST, "/objections/confirmation", "", member.staff(), session).getRedirectedUrl())
			.isEqualTo("/objections");
		assertThat(ask(HttpMethod.POST, "/objections", secret, member.staff(), session).getContentAsString())
			.contains("already. There is nothing left to do");
		assertThat(ask(HttpMethod.GET, "/objections", "", member.staff(), session).getContentAsString())
			.contains("MN-", "Kim Ånder")
			.doesNotContain(secret, "Objector");
		assertThat(texts("select action from audit_entry where care_system_id = " + member.careSystem()
				+ " and action like 'patient.%' order by id"))
			.containsExactly("patient.objection-viewed", "patient.withdrawn");
		assertThat(texts("select 1::text from audit_entry where subject || details::text like '%" + secret + "%'"))
			.isEmpty();
		assertThat(output.getAll()).doesNotContain(secret);
	}

	private MockHttpServletResponse ask(HttpMethod method, String path, String patient, Caller person,
			List<Cookie> session) throws Exception {
		var request = MockMvcRequestBuilders.request(method, path)
			.param("patient", patient)
			.with(csrf())
			.with(TestPeople.signedIn(person));
		MockHttpServletResponse response = this.mvc
			.perform(session.isEmpty() ? request : request.cookie(session.toArray(Cookie[]::new)))
			.andReturn()
			.getResponse();
		if (response.getCookies().length > 0) {
			session.clear();
			session.addAll(List.of(response.getCookies()));
		}
		return response;
	}

	private List<String> originals(PatientListId list) {
		return texts("select seq::text from patient_list_chunk where list_id = " + list);
	}

	private List<String> found(Member member, String id) {
		return ActingAs.call(member.staff(), () -> this.objections.find(id));
	}

	private PatientListId accepted(Member member, String rows) {
		PatientListId list = this.study.upload(member, SomeStudy.HEADER + rows);
		this.study.submit(member, list, Map.of());
		this.study.accept(list);
		return list;
	}

	private void update(String sql) {
		this.rows.update(Scope.ADMINISTRATION, sql);
	}

	private List<String> texts(String sql) {
		return this.rows.texts(sql);
	}

}
