package org.mncares.portal.classification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.Rows;
import org.mncares.portal.classification.rule.CareModelClass;
import org.mncares.portal.classification.rule.ConditionState;
import org.mncares.portal.classification.rule.OwnDecision;
import org.mncares.portal.classification.rule.StateSource;
import org.mncares.portal.cohort.ClinicParticipation;
import org.mncares.portal.cohort.CohortView;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.cohort.EditParticipation;
import org.mncares.portal.cohort.Participation;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Decisions follow what changed, keep their history, and stay within their care system.
 */
@PortalTest
@Import({ SomeStudy.class, SomeAnswers.class })
class DecisionTests {

	private static final String INTERACTS = "social-worker-interacts";

	private static final String REASON = "The clinic told us by phone.";

	@Autowired
	private SomeAnswers answers;

	@Autowired
	private ExplainClinic explain;

	@Autowired
	private OverrideCondition overrides;

	@Autowired
	private Participation participation;

	@Autowired
	private EditParticipation editParticipation;

	@Autowired
	private Cohorts cohorts;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Rows rows;

	@Autowired
	private TransactionTemplate transaction;

	private final Caller analyst = TestPeople.analyst();

	@Test
	void aSignedSurveyDecidesItsClinicsAtOnce() {
		Member member = this.answers.signed("ynyy", "yyyn", "n");
		assertThat(clinic(member, 0).own()).isEqualTo(OwnDecision.MEETS);
		assertThat(clinic(member, 1).own()).isEqualTo(OwnDecision.DOES_NOT_MEET);
		assertThat(clinic(member, 2).conditions()).extracting((line) -> line.judged().source())
			.containsExactly(StateSource.ANSWER, StateSource.MOOT, StateSource.MOOT);
		assertThat(clinic(member, 0).reported()).isEqualTo(CareModelClass.MIXED);
		assertThat(clinic(member, 0).siblings()).hasSize(3);
		assertThat(clinic(member, 0).signedAt()).isNotNull();
		assertThat(clinic(member, 0).history()).singleElement()
			.satisfies((line) -> assertThat(line.cause()).isEqualTo("survey signed, version 1"));
	}

	@Test
	void theNextVersionRedecidesAndHistorySaysWhatChanged() {
		Member member = this.answers.signed("yyyy", "yyyy");
		assertThat(clinic(member, 0).reported()).isEqualTo(CareModelClass.MEDICAL_SOCIAL);
		this.answers.sign(member, "yyyn", "yyyy");
		assertThat(clinic(member, 0).reported()).isEqualTo(CareModelClass.MIXED);
		assertThat(clinic(member, 0).history()).hasSize(2);
		assertThat(clinic(member, 0).history().getFirst().cause()).isEqualTo("survey signed, version 2");
		assertThat(clinic(member, 0).history().getFirst().changes())
			.contains("Own decision: meets the definition, now does not meet the definition",
					"Reported class: Medical/Social, now Mixed", "Survey: version 1, now version 2")
			.anySatisfy((change) -> assertThat(change).contains("routinely interacts").endsWith("met, now not met"));
		assertThat(clinic(member, 1).history().getFirst().changes())
			.containsExactly("Reported class: Medical/Social, now Mixed", "Survey: version 1, now version 2");
	}

	@Test
	void whatChangesNothingIsNotDecidedAgain() {
		Member member = this.answers.signed("yyyy");
		ActingAs.run(TestPeople.administrator(), () -> this.participation.join(this.cohorts.historical().id(),
				member.careSystem(), member.clinics(), null));
		assertThat(clinic(member, 0).history()).hasSize(1);
	}

	@Test
	void aClinicThatLeavesHasNoSayAnyMore() {
		Member member = this.answers.signed("yyyy", "n");
		assertThat(clinic(member, 0).reported()).isEqualTo(CareModelClass.MIXED);
		ActingAs.run(TestPeople.administrator(), () -> this.participation.leave(this.cohorts.historical().id(),
				member.careSystem(), member.clinics().get(1), LocalDate.of(2021, 7, 1)));
		assertThat(clinic(member, 0).reported()).isEqualTo(CareModelClass.MEDICAL_SOCIAL);
		assertThat(clinic(member, 0).history().getFirst().cause()).isEqualTo("clinics changed");
		assertThat(clinic(member, 1).own()).isEqualTo(OwnDecision.DOES_NOT_MEET);
		assertThat(clinic(member, 1).takesPart()).isFalse();
	}

	@Test
	void aClinicThatLeavesOrComesBackByItsPageIsDecidedToo() {
		Member member = this.answers.signed("yyyy", "n");
		ActingAs.run(TestPeople.administrator(), () -> change(member, 1, LocalDate.of(2021, 7, 1)));
		assertThat(clinic(member, 0).reported()).isEqualTo(CareModelClass.MEDICAL_SOCIAL);
		assertThat(clinic(member, 1).takesPart()).isFalse();
		ActingAs.run(TestPeople.administrator(), () -> change(member, 1, null));
		assertThat(clinic(member, 0).reported()).isEqualTo(CareModelClass.MIXED);
	}

	@Test
	void nothingIsDecidedWithoutASurvey() {
		Member member = this.answers.member(2);
		assertThat(clinic(member, 0).decided()).isNull();
		assertThat(clinic(member, 0).own()).isEqualTo(OwnDecision.UNKNOWN);
		assertThat(clinic(member, 0).reported()).isEqualTo(CareModelClass.NOT_YET_CLASSIFIED);
	}

	@Test
	void anOverrideShowsWhatItWouldChangeAndThenChangesIt() {
		Member member = this.answers.signed("yyyy", "yyyy", "yyyy");
		String code = member.codes().getFirst();
		OverridePreview preview = preview(code, ConditionState.NOT_MET);
		assertThat(preview.ownAfter()).isEqualTo(OwnDecision.DOES_NOT_MEET);
		assertThat(preview.siblings()).hasSize(2)
			.allSatisfy((sibling) -> assertThat(sibling.to()).isEqualTo(CareModelClass.MIXED));
		assertThat(clinic(member, 0).own()).as("only previewed").isEqualTo(OwnDecision.MEETS);
		set(code, ConditionState.NOT_MET, preview.fingerprint());
		assertThat(clinic(member, 0).own()).isEqualTo(OwnDecision.DOES_NOT_MEET);
		assertThat(clinic(member, 1).reported()).isEqualTo(CareModelClass.MIXED);
		assertThat(clinic(member, 0).history().getFirst().cause()).isEqualTo("override");
		set(code, ConditionState.NOT_MET, preview.fingerprint());
		assertThat(clinic(member, 0).history()).as("posted twice").hasSize(2);
		assertThat(count("condition_override", member)).isOne();
		assertThat(audited(member, "classification.condition-overridden")).isOne();
	}

	@Test
	void anOverrideSurvivesANewSurveyUntilItIsLifted() {
		Member member = this.answers.signed("yyyy");
		String code = member.codes().getFirst();
		set(code, ConditionState.NOT_MET, preview(code, ConditionState.NOT_MET).fingerprint());
		this.answers.sign(member, "yyyn");
		assertThat(clinic(member, 0).conditions().getLast().isAnsweredAnew()).isTrue();
		this.answers.sign(member, "yyyy");
		assertThat(clinic(member, 0).own()).isEqualTo(OwnDecision.DOES_NOT_MEET);
		OverridePreview lifting = ActingAs.call(this.analyst, () -> this.overrides.preview(code, INTERACTS, null));
		assertThat(lifting.ownAfter()).isEqualTo(OwnDecision.MEETS);
		for (int twice = 0; twice < 2; twice++) {
			ActingAs.run(this.analyst, () -> this.overrides.lift(code, INTERACTS, REASON, lifting.fingerprint()));
		}
		assertThat(clinic(member, 0).own()).isEqualTo(OwnDecision.MEETS);
		assertThat(clinic(member, 0).history().getFirst().cause()).isEqualTo("override lifted");
		assertThat(audited(member, "classification.override-lifted")).isOne();
	}

	@Test
	void whatWasShownForSomethingElseIsRefused() {
		Member member = this.answers.signed("yyyy", "n");
		String code = member.codes().getFirst();
		String shown = preview(code, ConditionState.NOT_MET).fingerprint();
		this.answers.sign(member, "yyyy", "yyyy");
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> set(code, ConditionState.NOT_MET, shown));
		assertThat(clinic(member, 0).own()).isEqualTo(OwnDecision.MEETS);
	}

	@Test
	void aSystemThatHasNotAnsweredCanBeOverridden() {
		Member member = this.answers.member(2);
		String code = member.codes().getFirst();
		OverridePreview preview = preview(code, ConditionState.NOT_MET);
		assertThat(preview.ownAfter()).isEqualTo(OwnDecision.DOES_NOT_MEET);
		assertThat(preview.reportedAfter()).isEqualTo(CareModelClass.NOT_YET_CLASSIFIED);
		set(code, ConditionState.NOT_MET, preview.fingerprint());
		assertThat(clinic(member, 0).own()).isEqualTo(OwnDecision.DOES_NOT_MEET);
		assertThat(clinic(member, 1).own()).isEqualTo(OwnDecision.UNKNOWN);
	}

	@Test
	void onlyTheStudyOverridesAndOnlyWhatThereIs() {
		Member member = this.answers.signed("yyyy");
		String code = member.codes().getFirst();
		String shown = preview(code, ConditionState.NOT_MET).fingerprint();
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> ActingAs.run(member.staff(),
				() -> this.overrides.set(code, INTERACTS, ConditionState.NOT_MET, REASON, shown)));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> ActingAs.run(this.analyst,
				() -> this.overrides.preview(code, "no-such-condition", ConditionState.MET)));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> ActingAs.run(this.analyst, () -> this.overrides.preview(code, INTERACTS, null)));
	}

	@Test
	void staffReadTheirOwnDecisionsAndNoReasons() {
		Member member = this.answers.signed("yyyy");
		Member other = this.answers.signed("n");
		String code = member.codes().getFirst();
		set(code, ConditionState.NOT_MET, preview(code, ConditionState.NOT_MET).fingerprint());
		ClinicExplanation seen = ActingAs.call(member.staff(),
				() -> this.explain.clinic(member.careSystem(), member.clinics().getFirst()));
		assertThat(seen.own()).isEqualTo(OwnDecision.DOES_NOT_MEET);
		assertThat(seen.conditions().getLast().judged().isOverridden()).isTrue();
		assertThat(seen.conditions()).allSatisfy((line) -> assertThat(line.override()).isNull());
		assertThat(seen.history()).isEmpty();
		Scope own = Scope.of(member.careSystem());
		for (String table : List.of("clinic_decision", "clinic_decision_condition", "clinic_care_model",
				"clinic_condition", "condition_override")) {
			assertThat(count(table, member, own)).as(table).isPositive();
			assertThat(count(table, other, own)).as(table).isZero();
		}
		assertThat(count("condition_override_reason", member)).isOne();
		assertThat(count("condition_override_reason", member, own)).isZero();
	}

	@Test
	void aCareSystemSetsNoConditionEvenBehindThePortal() {
		Member member = this.answers.signed("yyyy");
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> Scopes.run(Scope.of(member.careSystem()),
				() -> this.transaction.executeWithoutResult((status) -> this.jdbc.sql("""
						insert into condition_override (care_system_id, clinic_id, code, state, answered, set_at)
						values (:system, :clinic, 'social-worker', 'MET', 'MET', now())""")
					.params(Map.of("system", member.careSystem().value(), "clinic",
							member.clinics().getFirst().value()))
					.update())));
	}

	private void change(Member member, int clinic, @Nullable LocalDate lastDay) {
		CohortView cohort = this.cohorts.historical();
		String code = member.codes().get(clinic);
		ClinicParticipation now = this.editParticipation.clinic(cohort, member.careSystem(), code);
		this.editParticipation.change(cohort, member.careSystem(), code, now.revision(), now.from(), lastDay);
	}

	private ClinicExplanation clinic(Member member, int clinic) {
		return ActingAs.call(this.analyst,
				() -> this.explain.clinic(member.careSystem(), member.clinics().get(clinic)));
	}

	private OverridePreview preview(String code, ConditionState state) {
		return ActingAs.call(this.analyst, () -> this.overrides.preview(code, INTERACTS, state));
	}

	private void set(String code, ConditionState state, String fingerprint) {
		ActingAs.run(this.analyst, () -> this.overrides.set(code, INTERACTS, state, REASON, fingerprint));
	}

	private long count(String table, Member member) {
		return count(table, member, Scope.ADMINISTRATION);
	}

	private long count(String table, Member member, Scope scope) {
		return this.rows.one(scope, Long.class, "select count(*) from " + table + " where care_system_id = ?",
				member.careSystem().value());
	}

	private long audited(Member member, String action) {
		return this.rows.one(Scope.ADMINISTRATION, Long.class,
				"select count(*) from audit_entry where action = ? and care_system_id = ?", action,
				member.careSystem().value());
	}

}
