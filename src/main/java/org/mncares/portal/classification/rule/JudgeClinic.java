package org.mncares.portal.classification.rule;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Judges a clinic, condition by condition.
 */
public final class JudgeClinic {

	private static final String YES = "true";

	private static final String NO = "false";

	private JudgeClinic() {
	}

	/**
	 * Judges a clinic. An answer that is neither yes nor no counts as none.
	 * @param definition by which
	 * @param answers by item, {@code true} or {@code false}
	 * @param overrides what analysts set, by the condition's code; others are ignored
	 */
	public static JudgedClinic judge(Definition definition, Map<String, String> answers,
			Map<String, ConditionState> overrides) {
		List<JudgedCondition> judged = definition.conditions()
			.stream()
			.map((condition) -> judge(condition, answers, overrides.get(condition.code())))
			.toList();
		return new JudgedClinic(judged, OwnDecision.of(judged.stream().map(JudgedCondition::state).toList()));
	}

	private static JudgedCondition judge(Condition condition, Map<String, String> answers,
			@Nullable ConditionState override) {
		boolean moot = condition.needsSocialWorker() && NO.equals(answers.get(Condition.SOCIAL_WORKER));
		ConditionState answered = moot ? ConditionState.NOT_MET : state(answers.get(condition.linkId()));
		if (override != null) {
			return new JudgedCondition(condition, override, StateSource.OVERRIDE, answered);
		}
		return new JudgedCondition(condition, answered, source(moot, answered), answered);
	}

	private static StateSource source(boolean moot, ConditionState answered) {
		if (moot) {
			return StateSource.MOOT;
		}
		return (answered == ConditionState.UNKNOWN) ? StateSource.NO_ANSWER : StateSource.ANSWER;
	}

	private static ConditionState state(@Nullable String answer) {
		if (YES.equals(answer)) {
			return ConditionState.MET;
		}
		return NO.equals(answer) ? ConditionState.NOT_MET : ConditionState.UNKNOWN;
	}

}
