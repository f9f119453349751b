package org.mncares.portal.classification.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for any answers, any overrides and any clinics.
 */
class RulePropertiesTests {

	private static final Map<String, String> NOTHING = Map.of();

	@Property
	void noClinicMeetsTheDefinitionWithAConditionMissing(@ForAll("definitions") Definition definition,
			@ForAll("answers") Map<String, String> answers,
			@ForAll("overrides") Map<String, ConditionState> overrides) {
		JudgedClinic clinic = JudgeClinic.judge(definition, answers, overrides);
		boolean allMet = clinic.conditions().stream().allMatch((one) -> one.state() == ConditionState.MET);
		assertThat(clinic.own() == OwnDecision.MEETS).isEqualTo(allMet);
		assertThat(clinic.conditions()).hasSameSizeAs(definition.conditions());
	}

	@Property
	void withoutOverridesMeetingNeedsAYesToEveryItem(@ForAll("definitions") Definition definition,
			@ForAll("answers") Map<String, String> answers) {
		boolean yes = definition.conditions().stream().allMatch((one) -> "true".equals(answers.get(one.linkId())))
				&& !"false".equals(answers.get("clinic-social-worker"));
		assertThat(JudgeClinic.judge(definition, answers, Map.of()).own() == OwnDecision.MEETS).isEqualTo(yes);
	}

	@Property
	void failingNeedsANoOrAnOverride(@ForAll("definitions") Definition definition,
			@ForAll("answers") Map<String, String> answers) {
		Assume.that(!answers.containsValue("false"));
		assertThat(JudgeClinic.judge(definition, answers, Map.of()).own()).isNotEqualTo(OwnDecision.DOES_NOT_MEET);
	}

	@Property
	void leavingAnswersOutNeverDecidesTheOtherWay(@ForAll("definitions") Definition definition,
			@ForAll("answers") Map<String, String> answers, @ForAll("items") List<String> left) {
		Map<String, String> fewer = new HashMap<>(answers);
		left.forEach(fewer::remove);
		OwnDecision whole = JudgeClinic.judge(definition, answers, Map.of()).own();
		OwnDecision part = JudgeClinic.judge(definition, fewer, Map.of()).own();
		if (whole == OwnDecision.UNKNOWN) {
			assertThat(part).isNotEqualTo(OwnDecision.DOES_NOT_MEET);
		}
		if (whole == OwnDecision.MEETS) {
			assertThat(part).isNotEqualTo(OwnDecision.DOES_NOT_MEET);
		}
	}

	@Property
	void anOverrideChangesItsOwnConditionOnly(@ForAll("definitions") Definition definition,
			@ForAll("answers") Map<String, String> answers, @ForAll ConditionState state) {
		List<JudgedCondition> before = JudgeClinic.judge(definition, answers, Map.of()).conditions();
		List<JudgedCondition> after = JudgeClinic.judge(definition, answers, Map.of("social-worker-interacts", state))
			.conditions();
		for (int i = 0; i < before.size(); i++) {
			if (before.get(i).condition().code().equals("social-worker-interacts")) {
				assertThat(after.get(i).state()).isEqualTo(state);
				assertThat(after.get(i).answered()).isEqualTo(before.get(i).state());
			}
			else {
				assertThat(after.get(i)).isEqualTo(before.get(i));
			}
		}
	}

	@Property
	void aSystemIsMixedExactlyWhenItHasBoth(@ForAll List<OwnDecision> clinics) {
		boolean both = clinics.contains(OwnDecision.MEETS) && clinics.contains(OwnDecision.DOES_NOT_MEET);
		assertThat(ClassifySystem.classify(clinics) == CareModelClass.MIXED).isEqualTo(both);
	}

	@Property
	void aSystemIsMedicalOnlyWhenEveryClinicIsKnownNotToMeetIt(@ForAll List<OwnDecision> clinics) {
		boolean none = !clinics.isEmpty() && clinics.stream().allMatch((own) -> own == OwnDecision.DOES_NOT_MEET);
		boolean all = !clinics.isEmpty() && clinics.stream().allMatch((own) -> own == OwnDecision.MEETS);
		assertThat(ClassifySystem.classify(clinics) == CareModelClass.MEDICAL).isEqualTo(none);
		assertThat(ClassifySystem.classify(clinics) == CareModelClass.MEDICAL_SOCIAL).isEqualTo(all);
	}

	@Property
	void theOrderOfClinicsDoesNotMatter(@ForAll List<OwnDecision> clinics, @ForAll Random random) {
		List<OwnDecision> shuffled = new ArrayList<>(clinics);
		Collections.shuffle(shuffled, random);
		assertThat(ClassifySystem.classify(shuffled)).isEqualTo(ClassifySystem.classify(clinics));
	}

	@Property
	void nothingIsMedicalForWantOfAnAnswer(@ForAll("definitions") Definition definition,
			@ForAll List<OwnDecision> others) {
		Assume.that(!others.contains(OwnDecision.MEETS) || !others.contains(OwnDecision.DOES_NOT_MEET));
		List<OwnDecision> clinics = new ArrayList<>(others);
		clinics.add(JudgeClinic.judge(definition, NOTHING, Map.of()).own());
		assertThat(ClassifySystem.classify(clinics)).isEqualTo(CareModelClass.NOT_YET_CLASSIFIED);
	}

	@Provide
	Arbitrary<Definition> definitions() {
		return Arbitraries.of(Definitions.EARLIER, Definitions.REFINED);
	}

	@Provide
	Arbitrary<Map<String, String>> answers() {
		return Arbitraries.maps(item(), Arbitraries.of("true", "false")).ofMaxSize(4);
	}

	@Provide
	Arbitrary<List<String>> items() {
		return item().list().ofMaxSize(4);
	}

	@Provide
	Arbitrary<Map<String, ConditionState>> overrides() {
		return Arbitraries
			.maps(Arbitraries.of("social-worker", "social-worker-licensed", "social-worker-coordinates",
					"social-worker-interacts"), Arbitraries.of(ConditionState.MET, ConditionState.NOT_MET))
			.ofMaxSize(2);
	}

	private static Arbitrary<String> item() {
		return Arbitraries.of(Definitions.ALL_YES.keySet());
	}

}
