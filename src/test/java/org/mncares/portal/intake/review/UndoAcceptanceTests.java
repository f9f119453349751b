package org.mncares.portal.intake.review;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.mncares.portal.AtOnce;
import org.mncares.portal.PortalTest;
import org.mncares.portal.Rows;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.ClinicAnswer.Kind;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;
import org.mncares.portal.intake.enrol.Enrolment;
import org.mncares.portal.web.Conflict;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The study withdraws an acceptance: nothing of it is left standing, nothing is lost, and
 * whoever acts at the same time gets a clear message.
 */
@PortalTest
@Import(SomeStudy.class)
class UndoAcceptanceTests {

	private static final String REASON = "It holds the year 2019 only.";

	@Autowired
	private SomeStudy study;

	@Autowired
	private UndoAcceptance undo;

	@Autowired
	private Cohorts cohorts;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Rows rows;

	@Test
	void aFrozenCohortKeepsItsLists() {
		Member member = this.study.member(1);
		PatientListId list = accepted(member, member.eligible(0, 1));
		Scopes.run(Scope.ADMINISTRATION, () -> this.cohorts.freeze(this.study.historical(), "A cut", "Kim"));
		try {
			assertThatExceptionOfType(Conflict.class).isThrownBy(() -> undo(list))
				.withMessageContaining("Lift the freeze first");
		}
		finally {
			Scopes.run(Scope.ADMINISTRATION, () -> this.cohorts.thaw(this.study.historical(), "Test is over"));
		}
		assertThat(patients(member)).containsExactly("ENROLLED null");
		assertThat(this.study.view(list).status()).isEqualTo(ListStatus.ACCEPTED);
	}

	@Test
	void onlyTheStudyDoesItAndOnlyWithAReason() {
		Member member = this.study.member(1);
		PatientListId list = accepted(member, member.eligible(0, 1));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> ActingAs.run(member.staff(), () -> this.undo.undo(list, REASON)));
		for (String reason : List.of("", " a ", "x".repeat(2001))) {
			assertThatExceptionOfType(IllegalArgumentException.class)
				.isThrownBy(() -> ActingAs.run(TestPeople.administrator(), () -> this.undo.undo(list, reason)));
		}
		PatientListId submitted = submitted(member, member.eligible(0, 1) + member.eligible(0, 2));
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> undo(submitted))
			.withMessageContaining("is now \"Submitted\"");
		assertThat(patients(member)).containsExactly("ENROLLED null");
	}

	@Test
	void itsPatientsLeaveAndComeBackUnderTheirStudyIds() {
		Member member = this.study.member(2);
		accepted(member, member.eligible(0, 1) + member.eligible(1, 2));
		List<String> ids = studyIds(member);
		PatientListId list = accepted(member, member.eligible(0, 1) + member.eligible(1, 2) + member.eligible(1, 3));
		UndoPreview preview = ActingAs.call(TestPeople.administrator(), () -> this.undo.preview(list));
		assertThat(preview.patients()).isEqualTo(3);
		assertThat(preview.clinics()).hasSize(2);
		assertThat(preview.replacedEarlier()).isTrue();
		assertThat(undo(list)).isEqualTo(3);
		assertThat(patients(member)).hasSize(3).containsOnly("WITHDRAWN LIST_WITHDRAWN");
		assertThat(answers(member)).isEmpty();
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> undo(list))
			.withMessageContaining("is now \"Withdrawn\"");
		Enrolment again = this.study.accept(submitted(member, member.eligible(0, 1) + member.eligible(1, 2)));
		assertThat(again).isEqualTo(new Enrolment(0, 2, 0, 0));
		assertThat(studyIds(member)).containsAll(ids);
		assertThat(answers(member)).hasSize(2);
		assertThat(
				texts("select details ->> 'reason' from audit_entry where action = 'patient-list.acceptance-withdrawn'"
						+ " and subject = 'patient-list/" + list + "'"))
			.containsExactly(REASON);
	}

	@Test
	void anEarlierAnswerDoesNotComeBack() {
		Member member = this.study.member(2);
		PatientListId earlier = accepted(member, member.eligible(1, 2));
		assertThat(answers(member)).containsExactly("NIL", "PATIENTS");
		PatientListId list = this.study.upload(member, SomeStudy.HEADER + member.eligible(0, 1),
				member.clinics().getFirst());
		this.study.submit(member, list, Map.of(member.clinics().getFirst(), Kind.NIL));
		this.study.accept(list);
		assertThat(answers(member)).containsExactly("PATIENTS", "PATIENTS");
		undo(list);
		assertThat(this.study.view(earlier).status()).isEqualTo(ListStatus.ACCEPTED);
		assertThat(answers(member)).containsExactly("PATIENTS");
		assertThat(patients(member)).containsExactly("ENROLLED null", "WITHDRAWN LIST_WITHDRAWN");
	}

	@Test
	void oneReplacesItWhileAnotherWithdrawsIt() throws Exception {
		for (int i = 0; i < 5; i++) {
			Member member = this.study.member(1);
			PatientListId list = accepted(member, member.eligible(0, 1) + member.eligible(0, 2));
			PatientListId newer = submitted(member, member.eligible(0, 2) + member.eligible(0, 3));
			List<Boolean> done = AtOnce.all(() -> {
				this.study.accept(newer);
				return true;
			}, () -> isUndone(list));
			assertThat(this.study.view(list).status())
				.isEqualTo(done.getLast() ? ListStatus.WITHDRAWN : ListStatus.REPLACED);
			assertThat(texts(
					"select study_id from enrolled_patient join patient using (id) where patient.care_system_id = "
							+ member.careSystem()))
				.hasSize(2);
			assertThat(answers(member)).containsExactly("PATIENTS");
		}
	}

	@Test
	void pagesSayWhatHappenedAndWhatToDo() throws Exception {
		Member member = this.study.member(1);
		PatientListId list = accepted(member, member.eligible(0, 1));
		String path = "/review/" + list + "/withdrawal";
		assertThat(get(path)).contains("1 patient leaves", "never a patient");
		MockHttp refused = post(path, "");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text()).contains("Say why the acceptance is withdrawn");
		assertThat(post(path, REASON).status()).isEqualTo(302);
		assertThat(post(path, REASON).status()).isEqualTo(409);
		assertThat(get("/review/" + list)).contains(REASON);
		String own = this.mvc
			.perform(MockMvcRequestBuilders.get("/patient-lists/" + list).with(TestPeople.signedIn(member.staff())))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(own).contains("The study withdrew its acceptance of this list", REASON, "Upload a corrected list");
		String home = this.mvc.perform(MockMvcRequestBuilders.get("/").with(TestPeople.signedIn(member.staff())))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(home).contains("withdrew its acceptance of list " + list, REASON, "Send the list again");
	}

	private String get(String path) throws Exception {
		return this.mvc.perform(MockMvcRequestBuilders.get(path).with(TestPeople.signedIn(TestPeople.administrator())))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private MockHttp post(String path, String reason) throws Exception {
		var response = this.mvc
			.perform(MockMvcRequestBuilders.post(path)
				.contentType(MediaType.APPLICATION_FORM_URLENCODED)
				.param("reason", reason)
				.with(csrf())
				.with(TestPeople.signedIn(TestPeople.administrator())))
			.andReturn()
			.getResponse();
		return new MockHttp(response.getStatus(), response.getContentAsString());
	}

	private PatientListId submitted(Member member, String rows) {
		PatientListId list = this.study.upload(member, SomeStudy.HEADER + rows);
		this.study.submit(member, list, Map.of());
		return list;
	}

	private PatientListId accepted(Member member, String rows) {
		PatientListId list = submitted(member, rows);
		this.study.accept(list);
		return list;
	}

	private long undo(PatientListId list) {
		return ActingAs.call(TestPeople.administrator(), () -> this.undo.undo(list, REASON));
	}

	private boolean isUndone(PatientListId list) {
		try {
			undo(list);
			return true;
		}
		catch (Conflict ex) {
			assertThat(ex).hasMessageContaining("is now \"Replaced\"");
			return false;
		}
	}

	private List<String> patients(Member member) {
		return texts("select status || ' ' || coalesce(withdrawal, 'null') from patient where care_system_id = "
				+ member.careSystem() + " order by 1");
	}

	private List<String> studyIds(Member member) {
		return texts("select study_id from patient where care_system_id = " + member.careSystem());
	}

	private List<String> answers(Member member) {
		return texts(
				"select answer from accepted_answer where care_system_id = " + member.careSystem() + " order by 1");
	}

	private List<String> texts(String sql) {
		return this.rows.texts(sql);
	}

	private record MockHttp(int status, String text) {
	}

}
