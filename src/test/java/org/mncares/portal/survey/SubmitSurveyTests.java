package org.mncares.portal.survey;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.mncares.portal.AtOnce;
import org.mncares.portal.PortalTest;
import org.mncares.portal.Rows;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.Sha256;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.organization.Organizations;
import org.mncares.portal.survey.SomeSurveys.Respondent;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * From signing to the study and back, and what is kept of it.
 */
@PortalTest
@Import(SomeSurveys.class)
class SubmitSurveyTests {

	private static final AnswerKey CLINICS = AnswerKey.of("primary-care-clinics");

	@Autowired
	private SomeSurveys surveys;

	@Autowired
	private SubmitSurvey submit;

	@Autowired
	private ReturnSurvey sendBack;

	@Autowired
	private ReviewSurvey review;

	@Autowired
	private SurveyDueDay dueDay;

	@Autowired
	private SurveyDesk desk;

	@Autowired
	private ExportSurvey export;

	@Autowired
	private Organizations organizations;

	@Autowired
	private Rows rows;

	@Test
	void keepsWhatWasSignedWordByWord() {
		Respondent us = this.surveys.begun(2);
		this.surveys.answerAll(us);
		SubmissionView submission = this.surveys.submit(us);
		assertThat(submission.number()).isEqualTo(1);
		assertThat(submission.printedTitle()).isEqualTo("Chief <nurse>");
		assertThat(submission.statement()).isEqualTo(SurveyStatement.TEXT);
		assertThat(ActingAs.call(us.colleague(), this.desk::own).state()).isEqualTo(SurveyState.SUBMITTED);
		String document = ActingAs.call(TestPeople.analyst(), () -> this.export.fhir(us.careSystem(), 1));
		assertThat(Sha256.hex(document)).isEqualTo(submission.sha256());
		JsonNode json = JsonMapper.shared().readTree(document);
		assertThat(json.path("resourceType").asString()).isEqualTo("QuestionnaireResponse");
		assertThat(json.path("item")).extracting((item) -> item.path("linkId").asString())
			.containsExactly("organization", "services", "personnel", "clinics", "clinics");
		SubmittedSurvey seen = ActingAs.call(TestPeople.analyst(), () -> this.desk.submission(us.careSystem(), 1));
		assertThat(seen.sections().getLast().clinics()).hasSize(2);
		assertThat(seen.sections()).allSatisfy((section) -> assertThat(section.progress().missing()).isZero());
		assertThat(signed(us)).isEqualTo(2 + 13 + 7 + 2 * 4);
	}

	@Test
	void saysWhatIsMissingFromASignature() {
		Respondent us = this.surveys.begun(1);
		long revision = ActingAs.call(us.leader(), this.desk::own).revision();
		assertThat(refused(us, SomeSurveys.signature(revision))).isEqualTo("answers");
		this.surveys.answerAll(us);
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> ActingAs.run(us.leader(), () -> this.submit.submit(SomeSurveys.signature(revision))))
			.withMessageContaining("answers changed");
		long seen = ActingAs.call(us.leader(), this.desk::own).revision();
		String password = TestPeople.PASSWORD;
		assertThat(refused(us, new SurveySignature(seen, "Kim", "Nurse", false, password))).isEqualTo("agreed");
		assertThat(refused(us, new SurveySignature(seen, " ", "Nurse", true, password))).isEqualTo("printedName");
		assertThat(refused(us, new SurveySignature(seen, "Kim\u0000", "Nurse", true, password)))
			.isEqualTo("printedName");
		assertThatExceptionOfType(SurveySignatureRefused.class)
			.isThrownBy(() -> ActingAs.run(us.leader(),
					() -> this.submit.submit(new SurveySignature(seen, "x".repeat(201), "Chief", true, password))))
			.withMessage("Shorten this to 200 characters.");
		assertThat(refused(us, new SurveySignature(seen, "Kim", "x".repeat(201), true, password)))
			.isEqualTo("printedTitle");
		assertThat(refused(us, new SurveySignature(seen, "Kim", "Nurse", true, "wrong"))).isEqualTo("password");
		assertThat(ActingAs.call(us.leader(), this.desk::own).state()).isEqualTo(SurveyState.OPEN);
		assertThat(ActingAs.call(us.leader(), () -> this.desk.submissions(us.careSystem()))).isEmpty();
	}

	@Test
	void aFormPostedTwiceIsSubmittedOnce() {
		Respondent us = this.surveys.begun(1);
		this.surveys.answerAll(us);
		SurveySignature signature = SomeSurveys.signature(ActingAs.call(us.leader(), this.desk::own).revision());
		List<SubmissionView> kept = Collections.synchronizedList(new ArrayList<>());
		Runnable post = () -> ActingAs.run(us.leader(), () -> kept.add(this.submit.submit(signature)));
		assertThat(AtOnce.lost(post, post)).isEmpty();
		assertThat(kept).hasSize(2).extracting(SubmissionView::number).containsOnly(1);
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> ActingAs.run(us.colleague(), () -> this.submit.submit(signature)))
			.withMessageContaining("submitted already");
		assertThat(ActingAs.call(us.leader(), () -> this.desk.submissions(us.careSystem()))).hasSize(1);
	}

	@Test
	void twoColleaguesSubmitAtOnceAndOneIsTold() {
		Respondent us = this.surveys.begun(1);
		this.surveys.answerAll(us);
		SurveySignature signature = SomeSurveys.signature(ActingAs.call(us.leader(), this.desk::own).revision());
		assertThat(AtOnce.lost(() -> ActingAs.run(us.leader(), () -> this.submit.submit(signature)),
				() -> ActingAs.run(us.colleague(), () -> this.submit.submit(signature))))
			.singleElement()
			.isInstanceOf(Conflict.class);
	}

	@Test
	void aReturnOpensItAgainAndEveryVersionIsKept() {
		Respondent us = this.surveys.submitted(2);
		Caller administrator = TestPeople.administrator();
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> returned(TestPeople.analyst(), us.careSystem(), "Please look again."));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> returned(us.leader(), us.careSystem(), "Please look again."));
		for (String message : List.of("", "too short", "x".repeat(2_001), "with a NUL \u0000 in it")) {
			assertThatExceptionOfType(Conflict.class)
				.isThrownBy(() -> returned(administrator, us.careSystem(), message));
		}
		returned(administrator, us.careSystem(), "Please check the second clinic.");
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> returned(administrator, us.careSystem(), "Please look again."));
		SurveyView open = ActingAs.call(us.leader(), this.desk::own);
		assertThat(open.state()).isEqualTo(SurveyState.RETURNED);
		assertThat(open.missing()).isZero();
		assertThat(open.latest()).isNotNull()
			.extracting(SubmissionView::returnMessage)
			.isEqualTo("Please check the second clinic.");
		assertThat(signed(us)).as("stands until the next").isPositive();
		assertThatExceptionOfType(Conflict.class).as("signed before the return")
			.isThrownBy(() -> ActingAs.run(us.leader(),
					() -> this.submit.submit(SomeSurveys.signature(open.revision() - 1))));
		this.surveys.save(us.colleague(), us.at(1, "clinic-social-worker"), "false");
		this.surveys.save(us.colleague(), CLINICS, "1,0");
		this.surveys.save(us.colleague(), CLINICS, "12");
		List<Difference> draft = ActingAs.call(us.leader(), this.desk::changesSinceSubmission);
		assertThat(draft).extracting((one) -> one.item().linkId() + " " + one.before() + ">" + one.after())
			.containsExactly("primary-care-clinics 7>12", "clinic-social-worker Yes>No",
					"clinic-social-worker-licensed Yes>", "clinic-social-worker-coordinates Yes>",
					"clinic-social-worker-interacts Yes>");
		assertThat(this.surveys.submit(us).number()).isEqualTo(2);
		assertThat(ActingAs.call(TestPeople.analyst(), () -> this.desk.compare(us.careSystem(), 1, 2)))
			.isEqualTo(draft);
		assertThat(ActingAs.call(administrator, () -> this.desk.submissions(us.careSystem())))
			.extracting(SubmissionView::number)
			.containsExactly(2, 1);
		assertThat(signed(us)).isEqualTo(2 + 13 + 7 + 4 + 1);
		assertThat(audited(us)).containsExactly("survey.begun", "survey.submitted", "survey.returned",
				"survey.submitted");
	}

	@Test
	void aClosedClinicStaysInWhatWasSigned() {
		Respondent us = this.surveys.submitted(2);
		Scopes.run(Scope.ADMINISTRATION,
				() -> this.organizations.close(us.clinics().getLast(), LocalDate.of(2021, 1, 1)));
		SubmittedSurvey signed = ActingAs.call(us.leader(), () -> this.desk.submission(us.careSystem(), 1));
		assertThat(signed.sections().getLast().clinics()).hasSize(2);
		assertThat(ActingAs.call(us.leader(), this.desk::changesSinceSubmission)).hasSize(4);
	}

	@Test
	void anotherSystemSeesNothing() {
		Respondent us = this.surveys.submitted(1);
		Caller stranger = this.surveys.respondent(1).leader();
		assertThat(ActingAs.call(stranger, () -> this.desk.submissions(us.careSystem()))).isEmpty();
		for (Runnable look : List.<Runnable>of(() -> this.desk.submission(us.careSystem(), 1),
				() -> this.desk.compare(us.careSystem(), 1, 1), () -> this.export.fhir(us.careSystem(), 1))) {
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> ActingAs.run(stranger, look));
		}
		StringWriter table = new StringWriter();
		ActingAs.run(stranger, () -> this.export.careSystems(table));
		assertThat(table.toString().lines()).hasSize(1);
		assertThat(ActingAs.call(stranger, this.desk::tracking)).extracting(TrackingRow::careSystem)
			.doesNotContain(us.careSystem());
	}

	@Test
	void whatWasSignedIsNeverChanged() {
		Respondent us = this.surveys.submitted(1);
		for (String sql : List.of("update submitted_answer set value = 'x'", "delete from submitted_answer",
				"update survey_submission set document = 'x'", "delete from survey_submission",
				"update survey_instrument set questionnaire = 'x'")) {
			assertThatExceptionOfType(DataAccessException.class).as(sql)
				.isThrownBy(() -> this.rows.update(Scope.ADMINISTRATION, sql));
		}
		int returned = this.rows.update(Scope.of(us.careSystem()),
				"update survey_submission set return_message = 'By ourselves'");
		assertThat(returned).isZero();
	}

	@Test
	void exportsTablesWithACodebook() {
		Respondent us = this.surveys.submitted(2);
		this.surveys.begun(1);
		List<NamedCsvRecord> systems = table((out) -> this.export.careSystems(out));
		assertThat(systems).filteredOn((row) -> row.getField("care_system_code").equals(code(us)))
			.singleElement()
			.satisfies((row) -> {
				assertThat(row.getField("primary-care-clinics")).isEqualTo("7");
				assertThat(row.getField("service-cultural")).isEqualTo("true");
				assertThat(row.getField("personnel-other-text")).isEqualTo("'=Pharmacist");
				assertThat(row.getField("submission")).isEqualTo("1");
			});
		List<NamedCsvRecord> clinics = table((out) -> this.export.clinics(out));
		assertThat(clinics).filteredOn((row) -> row.getField("care_system_code").equals(code(us)))
			.hasSize(2)
			.allSatisfy((row) -> assertThat(row.getField("clinic-social-worker")).isEqualTo("true"));
		List<NamedCsvRecord> codebook = table((out) -> this.export.codebook(out));
		List<String> described = codebook.stream().map((row) -> row.getField("column")).toList();
		assertThat(described).containsAll(systems.getFirst().getHeader()).containsAll(clinics.getFirst().getHeader());
		assertThat(codebook).filteredOn((row) -> row.getField("column").equals("personnel-other-text"))
			.singleElement()
			.satisfies((row) -> assertThat(row.getField("shown_when")).isEqualTo("personnel-other = true"));
	}

	@Test
	void tellsTheStudyWhereEachStands() {
		Respondent none = this.surveys.respondent(1);
		Respondent open = this.surveys.begun(1);
		this.surveys.save(open.leader(), CLINICS, "7");
		Respondent done = this.surveys.submitted(1);
		Map<CareSystemId, TrackingRow> rows = new java.util.HashMap<>();
		ActingAs.call(TestPeople.analyst(), this.desk::tracking).forEach((row) -> rows.put(row.careSystem(), row));
		assertThat(rows.get(none.careSystem()).state()).isEqualTo(SurveyState.NOT_OPENED);
		assertThat(rows.get(open.careSystem())).satisfies((row) -> {
			assertThat(row.state()).isEqualTo(SurveyState.OPEN);
			assertThat(row.answered()).isEqualTo(1);
			assertThat(row.submission()).isNull();
		});
		assertThat(rows.get(done.careSystem())).satisfies((row) -> {
			assertThat(row.state()).isEqualTo(SurveyState.SUBMITTED);
			assertThat(row.submission()).isEqualTo(1);
			assertThat(row.signedAt()).isNotNull();
			assertThat(row.answered()).isEqualTo(row.questions());
		});
	}

	private void returned(Caller by, CareSystemId careSystem, String message) {
		ActingAs.run(by, () -> this.sendBack.sendBack(careSystem, message));
	}

	private String refused(Respondent us, SurveySignature signature) {
		String[] field = new String[1];
		assertThatExceptionOfType(SurveySignatureRefused.class)
			.isThrownBy(() -> ActingAs.run(us.leader(), () -> this.submit.submit(signature)))
			.satisfies((ex) -> field[0] = ex.field());
		return field[0];
	}

	private List<NamedCsvRecord> table(java.util.function.Consumer<StringWriter> export) {
		StringWriter out = new StringWriter();
		ActingAs.run(TestPeople.analyst(), () -> export.accept(out));
		return CsvReader.builder().ofNamedCsvRecord(out.toString().substring(1)).stream().toList();
	}

	private String code(Respondent us) {
		return this.<String>asStudy("select code from care_system where id = ?", us, String.class).getFirst();
	}

	private int signed(Respondent us) {
		return this.<Integer>asStudy("select count(*) from signed_answer where care_system_id = ?", us, Integer.class)
			.getFirst();
	}

	private List<String> audited(Respondent us) {
		return asStudy(
				"select action from audit_entry where care_system_id = ? and action like 'survey.%' and action <> 'survey.answered' order by id",
				us, String.class);
	}

	private <T> List<T> asStudy(String sql, Respondent us, Class<T> type) {
		return this.rows.list(Scope.ADMINISTRATION, type, sql, us.careSystem().value());
	}

	@Test
	void waitsForTheStudyUntilSomebodyHasLookedThroughIt() {
		Respondent us = this.surveys.begun(1);
		this.surveys.answerAll(us);
		int number = this.surveys.submit(us).number();
		assertThat(standing(us).isToReview()).isTrue();
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> ActingAs.run(TestPeople.analyst(), () -> this.review.reviewed(us.careSystem(), number)));
		assertThatExceptionOfType(Conflict.class).isThrownBy(
				() -> ActingAs.run(TestPeople.administrator(), () -> this.review.reviewed(us.careSystem(), number + 1)))
			.withMessageContaining("version " + number);
		ActingAs.run(TestPeople.administrator(), () -> this.review.reviewed(us.careSystem(), number));
		ActingAs.run(TestPeople.administrator(), () -> this.review.reviewed(us.careSystem(), number));
		assertThat(standing(us).isToReview()).isFalse();
		assertThat(standing(us).reviewedBy()).isEqualTo("Kim Ånder");
		ActingAs.run(TestPeople.administrator(),
				() -> this.sendBack.sendBack(us.careSystem(), "Please look at clinic 3 again."));
		assertThatExceptionOfType(Conflict.class).isThrownBy(
				() -> ActingAs.run(TestPeople.administrator(), () -> this.review.reviewed(us.careSystem(), number)));
	}

	@Test
	void aDayIsAskedForWhichAdministratorsSetAndTakeAway() {
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> ActingAs.run(TestPeople.analyst(), () -> this.dueDay.set(LocalDate.of(2021, 8, 31))));
		ActingAs.run(TestPeople.administrator(), () -> this.dueDay.set(LocalDate.of(2021, 8, 31)));
		assertThat(ActingAs.call(this.surveys.begun(1).colleague(), this.dueDay::get))
			.contains(LocalDate.of(2021, 8, 31));
		ActingAs.run(TestPeople.administrator(), () -> this.dueDay.set(null));
		assertThat(ActingAs.call(TestPeople.administrator(), this.dueDay::get)).isEmpty();
	}

	private TrackingRow standing(Respondent us) {
		return ActingAs.call(TestPeople.administrator(), this.desk::tracking)
			.stream()
			.filter((row) -> row.careSystem().equals(us.careSystem()))
			.findFirst()
			.orElseThrow();
	}

}
