package org.mncares.portal.classification.rule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The rules by example.
 */
class RuleTests {

	@Test
	void threeYesMeetTheDefinition() {
		JudgedClinic clinic = judge(Definitions.REFINED, Map.of());
		assertThat(clinic.own()).isEqualTo(OwnDecision.MEETS);
		assertThat(clinic.conditions()).extracting(JudgedCondition::source).containsOnly(StateSource.ANSWER);
		assertThat(clinic.conditions()).extracting(JudgedCondition::condition)
			.containsExactlyElementsOf(Definitions.REFINED.conditions());
		assertThat(clinic.isOverridden()).isFalse();
	}

	@Test
	void anUnlicensedSocialWorkerMeetsTheRefinedDefinitionOnly() {
		Map<String, String> changed = Map.of("clinic-social-worker-licensed", "false");
		assertThat(judge(Definitions.REFINED, changed).own()).isEqualTo(OwnDecision.MEETS);
		assertThat(judge(Definitions.EARLIER, changed).own()).isEqualTo(OwnDecision.DOES_NOT_MEET);
	}

	@Test
	void withoutASocialWorkerTheOtherConditionsAreMootWhateverWasLeftThere() {
		JudgedClinic clinic = judge(Definitions.REFINED, Map.of("clinic-social-worker", "false"));
		assertThat(clinic.conditions()).extracting(JudgedCondition::state).containsOnly(ConditionState.NOT_MET);
		assertThat(clinic.conditions()).extracting(JudgedCondition::source)
			.containsExactly(StateSource.ANSWER, StateSource.MOOT, StateSource.MOOT);
		assertThat(judge(Definitions.EARLIER, Map.of("clinic-social-worker", "false")).conditions())
			.extracting(JudgedCondition::source)
			.containsOnly(StateSource.MOOT);
	}

	@Test
	void aConditionThatIsNotAboutTheSocialWorkerIsNeverMoot() {
		Definition wider = new Definition(3, "Wider", LocalDate.of(2022, 1, 1),
				List.of(new Condition("nurse", "There is a nurse", "clinic-nurse")));
		Map<String, String> answers = Map.of("clinic-social-worker", "false", "clinic-nurse", "true");
		assertThat(JudgeClinic.judge(wider, answers, Map.of()).own()).isEqualTo(OwnDecision.MEETS);
	}

	@Test
	void nothingIsMootWhereItIsNotKnownWhetherThereIsASocialWorker() {
		JudgedClinic clinic = JudgeClinic.judge(Definitions.REFINED,
				Map.of("clinic-social-worker-coordinates", "false"), Map.of());
		assertThat(clinic.own()).isEqualTo(OwnDecision.DOES_NOT_MEET);
		assertThat(clinic.conditions()).extracting(JudgedCondition::source)
			.containsExactly(StateSource.NO_ANSWER, StateSource.ANSWER, StateSource.NO_ANSWER);
	}

	@Test
	void anAnswerThatIsNeitherYesNorNoIsNone() {
		for (String odd : List.of("", "TRUE", "yes", "0", " true")) {
			JudgedClinic clinic = judge(Definitions.REFINED, Map.of("clinic-social-worker-interacts", odd));
			assertThat(clinic.own()).as(odd).isEqualTo(OwnDecision.UNKNOWN);
			assertThat(clinic.conditions().getLast().source()).isEqualTo(StateSource.NO_ANSWER);
		}
	}

	@Test
	void anOverrideDecidesItsConditionAndKeepsWhatWasAnswered() {
		JudgedClinic clinic = JudgeClinic.judge(Definitions.REFINED, Definitions.ALL_YES,
				Map.of("social-worker-interacts", ConditionState.NOT_MET, "no-such-condition", ConditionState.NOT_MET));
		assertThat(clinic.own()).isEqualTo(OwnDecision.DOES_NOT_MEET);
		assertThat(clinic.isOverridden()).isTrue();
		assertThat(clinic.conditions().getLast()).isEqualTo(new JudgedCondition(Definitions.INTERACTS,
				ConditionState.NOT_MET, StateSource.OVERRIDE, ConditionState.MET));
		assertThat(clinic.conditions().getFirst().isOverridden()).isFalse();
	}

	@Test
	void anOverrideOfAMootConditionSaysThatItWasAnsweredByNo() {
		JudgedClinic clinic = JudgeClinic.judge(Definitions.REFINED, Map.of("clinic-social-worker", "false"),
				Map.of("social-worker-interacts", ConditionState.MET));
		assertThat(clinic.conditions().getLast().answered()).isEqualTo(ConditionState.NOT_MET);
		assertThat(clinic.conditions().getLast().state()).isEqualTo(ConditionState.MET);
		assertThat(clinic.own()).isEqualTo(OwnDecision.DOES_NOT_MEET);
	}

	@Test
	void aSystemIsClassifiedByItsClinics() {
		OwnDecision meets = OwnDecision.MEETS;
		OwnDecision fails = OwnDecision.DOES_NOT_MEET;
		OwnDecision open = OwnDecision.UNKNOWN;
		assertThat(ClassifySystem.classify(List.of(meets, meets))).isEqualTo(CareModelClass.MEDICAL_SOCIAL);
		assertThat(ClassifySystem.classify(List.of(fails, fails))).isEqualTo(CareModelClass.MEDICAL);
		assertThat(ClassifySystem.classify(List.of(meets, fails))).isEqualTo(CareModelClass.MIXED);
		assertThat(ClassifySystem.classify(List.of(open, meets, fails))).isEqualTo(CareModelClass.MIXED);
		assertThat(ClassifySystem.classify(List.of(open, meets))).isEqualTo(CareModelClass.NOT_YET_CLASSIFIED);
		assertThat(ClassifySystem.classify(List.of(open, fails))).isEqualTo(CareModelClass.NOT_YET_CLASSIFIED);
		assertThat(ClassifySystem.classify(List.of(open))).isEqualTo(CareModelClass.NOT_YET_CLASSIFIED);
		assertThat(ClassifySystem.classify(List.of())).isEqualTo(CareModelClass.NOT_YET_CLASSIFIED);
	}

	@Test
	void classesAreNamedAsTheStudyNamesThem() {
		assertThat(CareModelClass.values()).extracting(CareModelClass::label)
			.containsExactly("Medical", "Medical/Social", "Mixed", "Not yet classified");
		assertThat(CareModelClass.values()).extracting(CareModelClass::key)
			.containsExactly("medical", "social", "mixed", "open");
		assertThat(OwnDecision.values()).extracting(OwnDecision::label)
			.containsExactly("Meets the definition", "Does not meet it", "Not known");
		assertThat(OwnDecision.values()).extracting(OwnDecision::key).containsExactly("meets", "not", "open");
		assertThat(ConditionState.values()).extracting(ConditionState::label)
			.containsExactly("met", "not met", "not known");
	}

	@Test
	void aDefinitionThatDecidesNothingCannotExist() {
		LocalDate day = LocalDate.of(2021, 6, 1);
		assertThatIllegalArgumentException().isThrownBy(() -> new Definition(3, "None", day, List.of()));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Definition(3, "Twice", day, List.of(Definitions.LICENSED, Definitions.LICENSED)));
		assertThatIllegalArgumentException().isThrownBy(() -> new Definition(3, "Same code", day,
				List.of(Definitions.LICENSED, new Condition("social-worker-licensed", "Other", "clinic-other"))));
		assertThatIllegalArgumentException().isThrownBy(() -> new Definition(3, "Same item", day,
				List.of(Definitions.LICENSED, new Condition("other", "Other", "clinic-social-worker-licensed"))));
	}

	@Test
	void aConditionIsWhole() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Condition(" ", "Wording", "item"));
		assertThatIllegalArgumentException().isThrownBy(() -> new Condition("code", " ", "item"));
		assertThatIllegalArgumentException().isThrownBy(() -> new Condition("code", "Wording", " "));
	}

	/** All answered with yes, but for what is given. */
	private static JudgedClinic judge(Definition definition, Map<String, String> changed) {
		Map<String, String> answers = new HashMap<>(Definitions.ALL_YES);
		answers.putAll(changed);
		return JudgeClinic.judge(definition, answers, Map.of());
	}

}
