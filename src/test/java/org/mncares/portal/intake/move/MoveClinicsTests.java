package org.mncares.portal.intake.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.Cookie;
import org.awaitility.Awaitility;
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
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.PatientListDesk;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;
import org.mncares.portal.intake.enrol.Enrolment;
import org.mncares.portal.intake.objection.RecordObjection;
import org.mncares.portal.intake.receipt.Receipt;
import org.mncares.portal.intake.receipt.ReceiptDesk;
import org.mncares.portal.organization.MoveClinics;
import org.mncares.portal.organization.MovePreview;
import org.mncares.portal.web.ChangedMeanwhile;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * A clinic goes to another care system with its patients and its answer, or nothing
 * happens at all.
 */
@PortalTest
@Import(SomeStudy.class)
class MoveClinicsTests {

	private static final String REASON = "The clinic was sold.";

	@Autowired
	private SomeStudy study;

	@Autowired
	private MoveClinics moves;

	@Autowired
	private PatientListDesk desk;

	@Autowired
	private ReceiptDesk receipts;

	@Autowired
	private RecordObjection objections;

	@Autowired
	private Cohorts cohorts;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Rows rows;

	@Test
	void whereItCannotGoIsSaid() {
		Member from = this.study.member(1);
		Member to = this.study.member(1);
		String clinic = from.codes().getFirst();
		refused(() -> preview(clinic, "NO-SUCH"), "There is no care system with this code");
		refused(() -> preview(clinic, ""), "There is no care system with this code");
		refused(() -> preview(clinic, code(from)), "belongs to", "already");
		refused(() -> ActingAs.call(TestPeople.administrator(), () -> this.moves.previewMerge(code(from), code(from))),
				"into itself");
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> preview("NOBODY", code(to)));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> ActingAs.run(TestPeople.analyst(), () -> this.moves.previewMove(clinic, code(to))));
		for (String reason : List.of("", "a", "x".repeat(2001))) {
			assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> ActingAs
				.run(TestPeople.administrator(), () -> this.moves.move(clinic, code(to), seen(clinic, to), reason)));
		}
		assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> ActingAs.run(TestPeople.administrator(),
				() -> this.moves.move(clinic, code(to), "something else", REASON)));
		assertThat(owner(clinic)).isEqualTo(code(from));
	}

	@Test
	void whatIsUnderWayComesFirst() {
		Member from = this.study.member(1);
		Member to = this.study.member(1);
		String clinic = from.codes().getFirst();
		PatientListId list = submitted(from, from.eligible(0, 1));
		assertThat(preview(clinic, code(to)).obstacles()).singleElement().asString().contains("List " + list);
		refused(() -> move(clinic, to), "Accept or return it first");
		this.study.accept(list);
		PatientListId open = this.study.upload(to, SomeStudy.HEADER + to.eligible(0, 1));
		update("update patient_list set status = 'CHECKING' where id = " + open);
		refused(() -> move(clinic, to), "List " + open + " is being checked");
		update("update patient_list set status = 'READY' where id = " + open);
		Scopes.run(Scope.ADMINISTRATION, () -> this.cohorts.freeze(this.study.historical(), "A cut", "Kim"));
		try {
			assertThat(preview(clinic, code(to)).isBlocked()).isTrue();
			refused(() -> move(clinic, to), "is frozen on the data cut \"A cut\"", "Lift the freeze");
		}
		finally {
			Scopes.run(Scope.ADMINISTRATION, () -> this.cohorts.thaw(this.study.historical(), "Test is over"));
		}
		assertThat(owner(clinic)).isEqualTo(code(from));
		move(clinic, to);
		assertThat(owner(clinic)).isEqualTo(code(to));
		assertThat(checked(open).status()).isEqualTo(ListStatus.READY);
	}

	@Test
	void everythingOfItGoesAlongAndTheHistoryStays() {
		Member from = this.study.member(2);
		Member to = this.study.member(1);
		PatientListId list = submitted(from, from.eligible(0, 1) + from.eligible(1, 2) + from.eligible(1, 3));
		this.study.accept(list);
		List<String> ids = texts("select study_id from patient where care_system_id = " + from.careSystem());
		String clinic = from.codes().get(1);
		MovePreview preview = preview(clinic, code(to));
		assertThat(preview.goes()).anyMatch((text) -> text.startsWith("2 enrolled patients"));
		assertThat(preview.isBlocked()).isFalse();
		move(clinic, to);
		assertThat(enrolled(from)).isEqualTo(1);
		assertThat(enrolled(to)).isEqualTo(2);
		for (String table : List.of("patient", "patient_identity", "patient_coverage")) {
			assertThat(rows(table, Scope.of(from.careSystem()))).as(table).isEqualTo(1);
			assertThat(rows(table, Scope.of(to.careSystem()))).as(table).isEqualTo(2);
		}
		assertThat(texts("select study_id from patient where care_system_id in (" + from.careSystem() + ", "
				+ to.careSystem() + ")"))
			.containsExactlyInAnyOrderElementsOf(ids);
		assertThat(texts("select c.code || ' ' || a.care_system_id from accepted_answer a join clinic c on c.id ="
				+ " a.clinic_id where c.code in ('" + from.codes().get(0) + "', '" + clinic + "') order by c.code"))
			.containsExactlyInAnyOrder(from.codes().get(0) + " " + from.careSystem(), clinic + " " + to.careSystem());
		Receipt receipt = ActingAs.call(from.staff(), () -> this.receipts.receipt(list));
		assertThat(receipt.clinics()).extracting(Receipt.ClinicLine::code).contains(clinic);
		assertThat(ActingAs.call(from.staff(), () -> this.desk.history()).getFirst().clinics()).contains(clinic);
		assertThat(this.study.view(list).status()).isEqualTo(ListStatus.ACCEPTED);
		assertThat(texts("select action from audit_entry where subject = 'clinic/" + clinic + "' order by id"))
			.endsWith("clinic.moved", "clinic.arrived");
		move(from.codes().get(0), to);
		assertThat(this.study.view(list).status()).isEqualTo(ListStatus.REPLACED);
	}

	@Test
	void aLaterListOfTheNewSystemFindsThePatients() {
		Member from = this.study.member(1);
		Member to = this.study.member(1);
		this.study.accept(submitted(from, from.eligible(0, 1) + from.eligible(0, 2) + from.eligible(0, 3)));
		List<String> ids = texts("select study_id from patient where care_system_id = " + from.careSystem());
		ActingAs.run(from.staff(), () -> this.objections.withdraw(this.objections.find("P3")));
		move(from.codes().getFirst(), to);
		Member now = arrived(to, from);
		PatientListId list = this.study.upload(now,
				SomeStudy.HEADER + now.eligible(1, 1) + now.eligible(1, 2) + now.eligible(1, 3) + now.eligible(1, 4));
		this.study.submit(now, list, Map.of());
		assertThat(this.study.view(list).counts().rowsEligible()).isEqualTo(3);
		assertThat(this.study.accept(list)).isEqualTo(new Enrolment(1, 2, 0, 0));
		assertThat(texts("select study_id from patient where care_system_id = " + to.careSystem())).containsAll(ids)
			.hasSize(4);
		assertThat(enrolled(to)).isEqualTo(3);
		assertThat(ActingAs.call(now.staff(), () -> this.objections.find("P1"))).hasSize(1);
	}

	@Test
	void whoWasForgottenIsFoundByTheFormerKey() {
		Member from = this.study.member(1);
		Member to = this.study.member(1);
		this.study.accept(submitted(from, from.eligible(0, 1) + from.eligible(0, 2)));
		String studyId = texts("select p.study_id from patient p join patient_identity i on i.patient_id = p.id"
				+ " where i.patient_number = 'P2' and p.care_system_id = " + from.careSystem())
			.getFirst();
		this.study.accept(submitted(from, from.eligible(0, 1)));
		update("update patient_identity set person_key = null, patient_number = null, last_name = null, first_name ="
				+ " null, date_of_birth = null, sex = null where patient_number = 'P2' and care_system_id = "
				+ from.careSystem());
		move(from.codes().getFirst(), to);
		Member now = arrived(to, from);
		PatientListId list = this.study.upload(now, SomeStudy.HEADER + now.eligible(1, 1) + now.eligible(1, 2));
		this.study.submit(now, list, Map.of());
		assertThat(this.study.accept(list)).isEqualTo(new Enrolment(0, 2, 0, 0));
		assertThat(texts("select p.study_id from patient p join patient_identity i on i.patient_id = p.id"
				+ " where i.patient_number = 'P2' and p.care_system_id = " + to.careSystem()))
			.containsExactly(studyId);
	}

	@Test
	void onePersonInBothIsCountedOnceAndTwoPeopleWithOneIdStayTwo() {
		Member from = this.study.member(1);
		Member to = this.study.member(1);
		this.study.accept(submitted(to, to.eligible(0, 1) + to.eligible(0, 2)));
		List<String> first = texts("select study_id from patient where care_system_id = " + to.careSystem());
		this.study.accept(submitted(from, from.eligible(0, 1)
				+ from.row(0, "P2", "Somebodyelse", "1960-01-01", "2018-06-15") + from.eligible(0, 3)));
		MovePreview preview = preview(from.codes().getFirst(), code(to));
		assertThat(preview.changes()).anyMatch((text) -> text.startsWith("1 of them is enrolled by"))
			.anyMatch((text) -> text.startsWith("1 of them has an ID that is somebody else's"));
		move(from.codes().getFirst(), to);
		assertThat(texts("select withdrawal from patient where care_system_id = " + to.careSystem()
				+ " and status = 'WITHDRAWN'"))
			.containsExactly("SAME_PERSON");
		assertThat(enrolled(to)).isEqualTo(4);
		assertThat(
				texts("select study_id from patient where status = 'ENROLLED' and care_system_id = " + to.careSystem()))
			.containsAll(first);
		assertThat(texts("select patient_number from patient_identity where care_system_id = " + to.careSystem()
				+ " order by 1"))
			.containsExactly("P1", "P2", "P2", "P3");
	}

	@Test
	void whoHasTheIdOfSomebodyElseInTheNewSystemCanObject() throws Exception {
		Member from = this.study.member(1);
		Member to = this.study.member(1);
		this.study.accept(submitted(to, to.eligible(0, 1) + to.eligible(0, 2)));
		this.study.accept(
				submitted(from, from.row(0, "P2", "Somebodyelse", "1960-01-01", "2018-06-15") + from.eligible(0, 3)));
		String studyId = texts("select p.study_id from patient p join patient_identity i on i.patient_id = p.id"
				+ " where i.last_name = 'Somebodyelse' and p.care_system_id = " + from.careSystem())
			.getFirst();
		move(from.codes().getFirst(), to);
		List<String> both = ActingAs.call(to.staff(), () -> this.objections.find("P2"));
		assertThat(both).hasSize(2).contains(studyId);
		ActingAs.run(to.staff(), () -> {
			assertThat(this.objections.areSeveral(both)).isTrue();
			assertThat(this.objections.areSeveral(this.objections.find("P1"))).isFalse();
		});
		List<Cookie> session = new ArrayList<>();
		assertThat(ask(to, post("/objections").param("patient", "P2"), session).getRedirectedUrl())
			.isEqualTo("/objections/confirmation");
		assertThat(ask(to, get("/objections/confirmation"), session).getContentAsString()).contains("Which patient",
				"Somebodyelse", "FamilyC2", studyId);
		for (String wrong : List.of("", "MN-NOBODY")) {
			var refused = ask(to, post("/objections/confirmation").param("studyIds", wrong), session);
			assertThat(refused.getStatus()).isEqualTo(422);
			assertThat(refused.getContentAsString()).contains("Choose the patient who objects.");
		}
		assertThat(enrolled(to)).isEqualTo(4);
		assertThat(ask(to, post("/objections/confirmation").param("studyIds", studyId), session).getRedirectedUrl())
			.isEqualTo("/objections");
		assertThat(texts(
				"select study_id from patient where withdrawal = 'OBJECTED' and care_system_id = " + to.careSystem()))
			.containsExactly(studyId);
		assertThat(enrolled(to)).isEqualTo(3);
		ActingAs.run(to.staff(), () -> {
			assertThat(this.objections.objectedAt("P2")).isPresent();
			assertThat(this.objections.objectedAt("P1")).isEmpty();
			assertThat(this.objections.find("P2")).hasSize(1).doesNotContain(studyId);
		});
	}

	@Test
	void whoObjectsInTheNewSystemIsErasedInListsOfTheFormer() {
		Member from = this.study.member(2);
		Member to = this.study.member(1);
		PatientListId list = submitted(from, from.eligible(0, 1) + from.eligible(1, 2) + from.eligible(1, 3));
		this.study.accept(list);
		move(from.codes().get(1), to);
		assertThat(this.study.view(list).status()).isEqualTo(ListStatus.ACCEPTED);
		PatientListId open = this.study.upload(from,
				SomeStudy.HEADER + from.eligible(0, 1) + from.row(0, "P2", "FamilyC2", "1950-01-02", "2018-06-15"),
				from.clinics().get(0));
		ActingAs.run(to.staff(), () -> this.objections.withdraw(this.objections.find("P2")));
		Awaitility.await().untilAsserted(() -> {
			assertThat(named(list)).containsExactly("P1", "erased", "P3");
			assertThat(named(open)).containsExactly("P1", "erased");
		});
		assertThat(texts("select 1::text from patient_list_chunk where list_id = " + list)).isEmpty();
		assertThat(enrolled(from)).isEqualTo(1);
		assertThat(enrolled(to)).isEqualTo(1);
		PatientListId later = this.study.upload(from, SomeStudy.HEADER + from.eligible(0, 1) + from.eligible(0, 2),
				from.clinics().get(0));
		this.study.submit(from, later, Map.of());
		this.study.accept(later);
		ActingAs.run(to.staff(), () -> this.objections.withdraw(this.objections.find("P3")));
		Awaitility.await().untilAsserted(() -> assertThat(named(list)).containsExactly("P1", "erased", "erased"));
		assertThat(named(later)).containsExactly("P1", "P2");
	}

	@Test
	void openListsAreCheckedAgain() {
		Member from = this.study.member(2);
		Member to = this.study.member(1);
		PatientListId open = this.study.upload(from, SomeStudy.HEADER + from.eligible(0, 1) + from.eligible(1, 2));
		PatientListId only = this.study.upload(from, SomeStudy.HEADER + from.eligible(1, 5), from.clinics().get(1));
		move(from.codes().get(1), to);
		assertThat(checked(open).status()).isEqualTo(ListStatus.NEEDS_CORRECTION);
		assertThat(checked(open).clinics()).hasSize(1);
		assertThat(checked(only).status()).isEqualTo(ListStatus.ABANDONED);
	}

	@Test
	void twoAdministratorsAtOnceMoveItOnce() {
		for (int i = 0; i < 5; i++) {
			Member from = this.study.member(1);
			Member one = this.study.member(1);
			Member other = this.study.member(1);
			this.study.accept(submitted(from, from.eligible(0, 1)));
			String clinic = from.codes().getFirst();
			String seenOne = seen(clinic, one);
			String seenOther = seen(clinic, other);
			List<Throwable> lost = AtOnce.lostByAdministrators(
					() -> this.moves.move(clinic, code(one), seenOne, REASON),
					() -> this.moves.move(clinic, code(other), seenOther, REASON));
			assertThat(lost).singleElement().isInstanceOf(Conflict.class);
			assertThat(enrolled(one) + enrolled(other)).isEqualTo(1);
			assertThat(enrolled(from)).isZero();
		}
	}

	@Test
	void oneMovesAClinicWhileAnotherAcceptsAList() {
		for (int i = 0; i < 5; i++) {
			Member from = this.study.member(2);
			Member to = this.study.member(1);
			PatientListId list = this.study.upload(from, SomeStudy.HEADER + from.eligible(0, 1), from.clinics().get(0));
			this.study.submit(from, list, Map.of());
			String clinic = from.codes().get(1);
			String seen = seen(clinic, to);
			List<Throwable> lost = AtOnce.lostByAdministrators(() -> this.moves.move(clinic, code(to), seen, REASON),
					() -> this.study.accept(list));
			assertThat(lost).allSatisfy((thrown) -> assertThat(thrown).isInstanceOf(Conflict.class));
			assertThat(enrolled(from)).isEqualTo(1);
		}
	}

	/** What refers to a clinic with its care system has to follow it. */
	@Test
	void everyReferenceFollows() {
		assertThat(texts("select conrelid::regclass || ' ' || conname from pg_constraint where contype = 'f'"
				+ " and confrelid in ('clinic'::regclass, 'cohort_clinic'::regclass, 'patient'::regclass)"
				+ " and array_length(conkey, 1) > 1 and confupdtype <> 'c'"))
			.isEmpty();
	}

	private List<String> named(PatientListId list) {
		return texts("select coalesce(patient_number, 'erased') from checked_rows where list_id = " + list
				+ " order by row_number");
	}

	private static void refused(Runnable step, String... words) {
		assertThatExceptionOfType(Conflict.class).isThrownBy(step::run)
			.satisfies((ex) -> assertThat(ex.getMessage()).contains(words));
	}

	private void move(String clinic, Member to) {
		ActingAs.run(TestPeople.administrator(), () -> this.moves.move(clinic, code(to), seen(clinic, to), REASON));
	}

	private MockHttpServletResponse ask(Member member, MockHttpServletRequestBuilder request, List<Cookie> session)
			throws Exception {
		MockHttpServletRequestBuilder asked = session.isEmpty() ? request
				: request.cookie(session.toArray(Cookie[]::new));
		MockHttpServletResponse response = this.mvc
			.perform(asked.with(csrf()).with(TestPeople.signedIn(member.staff())))
			.andReturn()
			.getResponse();
		if (response.getCookies().length > 0) {
			session.clear();
			session.addAll(List.of(response.getCookies()));
		}
		return response;
	}

	private String seen(String clinic, Member to) {
		return preview(clinic, code(to)).seen();
	}

	private MovePreview preview(String clinic, String to) {
		return ActingAs.call(TestPeople.administrator(), () -> this.moves.previewMove(clinic, to));
	}

	/** The new care system with the clinics that came to it after its own. */
	private static Member arrived(Member to, Member from) {
		List<String> codes = new ArrayList<>(to.codes());
		codes.addAll(from.codes());
		var clinics = new ArrayList<>(to.clinics());
		clinics.addAll(from.clinics());
		return new Member(to.careSystem(), clinics, codes, to.staff());
	}

	private PatientListId submitted(Member member, String rows) {
		PatientListId list = this.study.upload(member, SomeStudy.HEADER + rows);
		this.study.submit(member, list, Map.of());
		return list;
	}

	private PatientListView checked(PatientListId list) {
		org.awaitility.Awaitility.await().until(() -> !this.study.view(list).status().isBeingChecked());
		return this.study.view(list);
	}

	private String code(Member member) {
		return texts("select code from care_system where id = " + member.careSystem()).getFirst();
	}

	private String owner(String clinic) {
		return texts("select s.code from clinic c join care_system s on s.id = c.care_system_id where c.code = '"
				+ clinic + "'")
			.getFirst();
	}

	private int enrolled(Member member) {
		return texts("select id::text from enrolled_patient where care_system_id = " + member.careSystem()).size();
	}

	private long rows(String table, Scope scope) {
		return this.rows.one(scope, Long.class, "select count(*) from " + table);
	}

	private void update(String sql) {
		this.rows.update(Scope.ADMINISTRATION, sql);
	}

	private List<String> texts(String sql) {
		return this.rows.texts(sql);
	}

}
