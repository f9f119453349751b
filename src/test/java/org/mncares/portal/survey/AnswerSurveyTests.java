package org.mncares.portal.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mncares.portal.AtOnce;
import org.mncares.portal.PortalTest;
import org.mncares.portal.Rows;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.organization.Organizations;
import org.mncares.portal.organization.SomeOrganizations;
import org.mncares.portal.survey.SaveResult.Changed;
import org.mncares.portal.survey.SaveResult.Rejected;
import org.mncares.portal.survey.SaveResult.Saved;
import org.mncares.portal.survey.SomeSurveys.Respondent;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Answers are saved one by one, and nobody overwrites a colleague unseen.
 */
@PortalTest
@Import(SomeSurveys.class)
class AnswerSurveyTests {

	private static final AnswerKey CLINICS = AnswerKey.of("primary-care-clinics");

	private static final AnswerKey OTHER = AnswerKey.of("personnel-other");

	@Autowired
	private SomeSurveys surveys;

	@Autowired
	private AnswerSurvey answer;

	@Autowired
	private SurveyDesk desk;

	@Autowired
	private Organizations organizations;

	@Autowired
	private Rows rows;

	@Test
	void beginsOnceAndIsResumedByAColleague() {
		Respondent us = this.surveys.respondent(2);
		SurveyView before = ActingAs.call(us.leader(), this.desk::own);
		assertThat(before.state()).isEqualTo(SurveyState.NOT_OPENED);
		assertThat(before.sections()).extracting(SectionProgress::questions).containsExactly(2, 13, 6, 2);
		assertThat(AtOnce.lost(() -> ActingAs.run(us.leader(), this.answer::begin),
				() -> ActingAs.run(us.colleague(), this.answer::begin)))
			.isEmpty();
		this.surveys.save(us.leader(), CLINICS, "7");
		SurveyView after = ActingAs.call(us.colleague(), this.desk::own);
		assertThat(after.state()).isEqualTo(SurveyState.OPEN);
		assertThat(after.answered()).isEqualTo(1);
		assertThat(after.missing()).isEqualTo(22);
		assertThat(after.openedBy()).isNotBlank();
		SectionView section = ActingAs.call(us.colleague(), () -> this.desk.section("organization"));
		assertThat(section.questions().getFirst()).satisfies((question) -> {
			assertThat(question.value()).isEqualTo("7");
			assertThat(question.revision()).isEqualTo(1);
			assertThat(question.changedBy()).isEqualTo("Kim Ånder");
		});
	}

	@Test
	void aColleaguesChangeIsNotOverwrittenUnseen() {
		Respondent us = this.surveys.begun(1);
		assertThat(save(us.leader(), CLINICS, 0, "7")).isInstanceOf(Saved.class);
		assertThat(save(us.colleague(), CLINICS, 1, "8")).isInstanceOf(Saved.class);
		SaveResult lost = save(us.leader(), CLINICS, 1, "9");
		assertThat(lost).isInstanceOfSatisfying(Changed.class, (changed) -> {
			assertThat(changed.theirs()).containsExactly("8");
			assertThat(changed.values()).containsExactly("9");
			assertThat(changed.by()).isEqualTo("Kim Ånder");
			assertThat(changed.revision()).isEqualTo(2);
		});
		assertThat(save(us.leader(), CLINICS, 1, "08")).as("the same as theirs").isInstanceOf(Saved.class);
		assertThat(save(us.leader(), CLINICS, 1, "7")).as("left alone")
			.isInstanceOfSatisfying(Saved.class, (kept) -> assertThat(kept.values()).containsExactly("8"));
		assertThat(save(us.leader(), CLINICS, lost.revision(), "9")).as("having seen theirs").isInstanceOf(Saved.class);
		assertThat(save(us.colleague(), CLINICS, 0, "")).as("never saw one").isInstanceOf(Saved.class);
		assertThat(save(us.colleague(), CLINICS, 3, " ")).isInstanceOfSatisfying(Saved.class,
				(cleared) -> assertThat(cleared.values()).isEmpty());
		assertThat(save(us.leader(), CLINICS, 3, "5")).as("cleared meanwhile").isInstanceOf(Changed.class);
	}

	@Test
	void twoPeopleAtOnceInTheSameField() {
		Respondent us = this.surveys.begun(1);
		List<SaveResult> results = Collections.synchronizedList(new ArrayList<>());
		assertThat(AtOnce.lost(() -> results.add(save(us.leader(), CLINICS, 0, "7")),
				() -> results.add(save(us.colleague(), CLINICS, 0, "8"))))
			.isEmpty();
		assertThat(results).hasAtLeastOneElementOfType(Saved.class)
			.hasAtLeastOneElementOfType(Changed.class)
			.hasSize(2);
		SurveyView own = ActingAs.call(us.leader(), this.desk::own);
		assertThat(own.revision()).isEqualTo(1);
	}

	@Test
	void whatIsNoAnswerIsRefusedAndTheRestIsKept() {
		Respondent us = this.surveys.begun(1);
		List<SaveResult> results = ActingAs.call(us.leader(),
				() -> this.answer.save(List.of(new TypedAnswer(CLINICS, List.of("-5"), 0),
						new TypedAnswer(AnswerKey.of("patients-per-clinic"), List.of("1e12"), 0),
						new TypedAnswer(OTHER, List.of("true"), 0),
						new TypedAnswer(AnswerKey.of("personnel-other-text"), List.of("x".repeat(40_000)), 0),
						new TypedAnswer(us.at(0, "clinic-social-worker"), List.of("maybe\u0000"), 0))));
		assertThat(results.get(0)).isInstanceOfSatisfying(Rejected.class, (rejected) -> {
			assertThat(rejected.message()).isEqualTo("Give a whole number from 1 to 999.");
			assertThat(rejected.values()).containsExactly("-5");
		});
		assertThat(results.get(1)).isInstanceOfSatisfying(Rejected.class,
				(rejected) -> assertThat(rejected.message()).isEqualTo("Give a whole number from 0 to 100,000."));
		assertThat(results.get(2)).isInstanceOf(Saved.class);
		assertThat(results.get(3)).isInstanceOfSatisfying(Rejected.class,
				(rejected) -> assertThat(rejected.values().getFirst()).hasSize(40_000));
		assertThat(results.get(4)).isInstanceOf(Rejected.class);
		assertThat(ActingAs.call(us.leader(), this.desk::own).answered()).isEqualTo(1);
	}

	@Test
	void whatIsNotThereIsNotFound() {
		Respondent us = this.surveys.begun(1);
		Respondent them = this.surveys.begun(1);
		for (AnswerKey key : List.of(AnswerKey.of("no-such-question"), them.at(0, "clinic-social-worker"),
				AnswerKey.of("clinic-social-worker"), AnswerKey.of("personnel-rn", us.clinics().getFirst()),
				AnswerKey.of("clinic-social-worker", new ClinicId(Long.MAX_VALUE)),
				AnswerKey.of(Instrument.CLINIC_CODE, us.clinics().getFirst()))) {
			assertThatExceptionOfType(NotFound.class).as(key.field())
				.isThrownBy(() -> save(us.leader(), key, 0, "true"));
		}
		assertThatExceptionOfType(NotFound.class).isThrownBy(
				() -> ActingAs.call(us.leader(), () -> this.answer.saveForAllClinics("personnel-rn", List.of("true"))));
		Respondent late = this.surveys.respondent(1);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> save(late.leader(), CLINICS, 0, "1"));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> ActingAs.call(late.leader(), () -> this.desk.section("organization")));
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> ActingAs.run(TestPeople.analyst(), this.answer::begin));
	}

	@Test
	void theSameForAllClinicsAndWhatFollowsFromIt() {
		Respondent us = this.surveys.begun(3);
		save(us.colleague(), us.at(1, "clinic-social-worker"), 0, "false");
		List<SaveResult> results = ActingAs.call(us.leader(),
				() -> this.answer.saveForAllClinics("clinic-social-worker", List.of("true")));
		assertThat(results).hasSize(3).allSatisfy((result) -> assertThat(result).isInstanceOf(Saved.class));
		SectionView table = ActingAs.call(us.leader(), () -> this.desk.section("clinics"));
		assertThat(table.clinics()).hasSize(3)
			.allSatisfy((row) -> assertThat(row.questions()).extracting(QuestionView::shown)
				.containsExactly(true, true, true, true));
		assertThat(table.progress()).extracting(SectionProgress::answered, SectionProgress::missing)
			.containsExactly(3, 9);
		ActingAs.run(us.leader(),
				() -> this.answer.saveForAllClinics("clinic-social-worker-licensed", List.of("true")));
		ActingAs.run(us.leader(), () -> this.answer.saveForAllClinics("clinic-social-worker", List.of("false")));
		SectionView off = ActingAs.call(us.leader(), () -> this.desk.section("clinics"));
		assertThat(off.progress()).extracting(SectionProgress::questions, SectionProgress::missing)
			.containsExactly(3, 0);
		assertThat(off.clinics().getFirst().questions().get(1)).satisfies((kept) -> {
			assertThat(kept.shown()).isFalse();
			assertThat(kept.values()).containsExactly("true");
		});
	}

	@Test
	void theSameForAllClinicsIsForThoseThatAreAsked() {
		Respondent us = this.surveys.begun(3);
		save(us.leader(), us.at(1, "clinic-social-worker"), 0, "true");
		save(us.leader(), us.at(2, "clinic-social-worker"), 0, "false");
		assertThat(ActingAs.call(us.leader(),
				() -> this.answer.saveForAllClinics("clinic-social-worker-licensed", List.of("true"))))
			.extracting(SaveResult::key)
			.containsExactly(us.at(1, "clinic-social-worker-licensed"));
		save(us.leader(), us.at(2, "clinic-social-worker"), 1, "true");
		assertThat(ActingAs.call(us.leader(), this.desk::own).answered()).isEqualTo(3);
	}

	@Test
	void theSameForAllClinicsLeavesAColleaguesAnswerAlone() {
		Respondent us = this.surveys.begun(3);
		long seen = ActingAs.call(us.leader(), this.desk::own).revision();
		save(us.colleague(), us.at(0, "clinic-social-worker"), 0, "false");
		save(us.colleague(), us.at(1, "clinic-social-worker"), 0, "true");
		List<SaveResult> results = ActingAs.call(us.leader(),
				() -> this.answer.saveForAllClinics("clinic-social-worker", List.of("true"), seen));
		assertThat(results.get(0)).isInstanceOfSatisfying(Changed.class,
				(changed) -> assertThat(changed.theirs()).containsExactly("false"));
		assertThat(results.subList(1, 3)).allSatisfy((result) -> assertThat(result).isInstanceOf(Saved.class));
		long now = ActingAs.call(us.leader(), this.desk::own).revision();
		assertThat(ActingAs.call(us.leader(),
				() -> this.answer.saveForAllClinics("clinic-social-worker", List.of("true"), now)))
			.hasOnlyElementsOfType(Saved.class);
	}

	@Test
	void clinicsFollowTheRegistry() {
		Respondent us = this.surveys.begun(1);
		this.surveys.answerAll(us);
		assertThat(ActingAs.call(us.leader(), this.desk::own).missing()).isZero();
		ClinicId added = SomeOrganizations.clinic(this.organizations, us.careSystem());
		SurveyReview review = ActingAs.call(us.leader(), this.desk::review);
		assertThat(review.missing()).singleElement().satisfies((missing) -> {
			assertThat(missing.section()).isEqualTo("clinics");
			assertThat(missing.key()).isEqualTo(AnswerKey.of("clinic-social-worker", added));
			assertThat(missing.clinicName()).startsWith("Clinic ");
		});
		Scopes.run(Scope.ADMINISTRATION, () -> this.organizations.close(added, LocalDate.of(2021, 1, 1)));
		assertThat(ActingAs.call(us.leader(), this.desk::own).missing()).isZero();
		assertThat(save(us.leader(), AnswerKey.of("clinic-social-worker", added), 0, "true")).isInstanceOfSatisfying(
				Rejected.class, (rejected) -> assertThat(rejected.message()).contains("not open today"));
	}

	@Test
	void nobodyElseReadsADraft() {
		Respondent us = this.surveys.begun(1);
		Respondent them = this.surveys.begun(1);
		save(us.leader(), CLINICS, 0, "7");
		save(us.leader(), CLINICS, 1, "8");
		for (String table : List.of("survey_answer", "survey_answer_earlier")) {
			assertThat(rows(table, Scope.of(us.careSystem()), us)).as(table).isOne();
			for (Scope scope : List.of(Scope.of(them.careSystem()), Scope.STUDY, Scope.ADMINISTRATION,
					Scope.STUDY_JOB)) {
				assertThat(rows(table, scope, us)).as(table + " " + scope).isZero();
			}
		}
		assertThat(rows("survey_state", Scope.of(them.careSystem()), us)).isZero();
		assertThat(rows("survey_state", Scope.STUDY, us)).isOne();
	}

	@Test
	void tellsHowFarItIsButNotWhatWasAnswered() {
		Respondent us = this.surveys.begun(2);
		save(us.leader(), CLINICS, 0, "777");
		save(us.leader(), CLINICS, 1, "778");
		ActingAs.run(us.leader(), () -> this.answer.saveForAllClinics("clinic-social-worker", List.of("true")));
		List<String> said = this.rows
			.texts("select details::text from audit_entry where care_system_id = ? and action = 'survey.answered'"
					+ " order by id", us.careSystem().value());
		assertThat(said).hasSize(2).noneMatch((details) -> details.contains("77"));
		assertThat(said.getFirst()).contains("\"answered\": \"1\"");
		assertThat(said.getLast()).contains("\"answered\": \"3\"", "\"questions\": \"29\"");
	}

	@Test
	void nothingIsSavedAfterSubmission() {
		Respondent us = this.surveys.submitted(1);
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> save(us.leader(), CLINICS, 1, "9"))
			.withMessageContaining("ask the study to return");
	}

	private SaveResult save(Caller by, AnswerKey key, int revision, String value) {
		return ActingAs.call(by, () -> this.answer.save(new TypedAnswer(key, List.of(value), revision)));
	}

	private int rows(String table, Scope scope, Respondent of) {
		return this.rows.one(scope, Integer.class, "select count(*) from " + table + " where care_system_id = ?",
				of.careSystem().value());
	}

}
