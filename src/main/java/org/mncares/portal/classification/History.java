package org.mncares.portal.classification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.classification.ClinicExplanation.HistoryLine;
import org.mncares.portal.classification.rule.ConditionState;
import org.mncares.portal.classification.rule.JudgedCondition;
import org.mncares.portal.classification.rule.OwnDecision;

/**
 * Says what each decision about a clinic changed.
 */
final class History {

	private History() {
	}

	/**
	 * The lines of a clinic's history.
	 * @param decisions the newest first
	 */
	static List<HistoryLine> of(List<KeptDecision> decisions) {
		List<HistoryLine> lines = new ArrayList<>();
		for (int i = 0; i < decisions.size(); i++) {
			KeptDecision kept = decisions.get(i);
			Decision before = (i + 1 < decisions.size()) ? decisions.get(i + 1).decision() : null;
			lines.add(new HistoryLine(kept.at(), kept.by(), kept.cause(), changes(before, kept.decision())));
		}
		return lines;
	}

	private static List<String> changes(@Nullable Decision before, Decision after) {
		List<String> changes = new ArrayList<>();
		add(changes, "Own decision", (before != null) ? words(before.own()) : null, words(after.own()));
		add(changes, "Reported class", (before != null) ? before.reported().label() : null, after.reported().label());
		Map<String, JudgedCondition> earlier = new HashMap<>();
		if (before != null) {
			before.conditions().forEach((one) -> earlier.put(one.condition().code(), one));
			after.conditions().forEach((one) -> {
				JudgedCondition was = earlier.get(one.condition().code());
				add(changes, "\"" + one.condition().wording() + "\"", (was != null) ? words(was) : "no condition",
						words(one));
			});
		}
		add(changes, "Definition", (before != null) ? "version " + before.version() : null,
				"version " + after.version());
		add(changes, "Survey", (before != null) ? words(before.survey()) : null, words(after.survey()));
		return changes;
	}

	private static void add(List<String> changes, String what, @Nullable String before, String after) {
		if (before == null) {
			changes.add(what + ": " + after);
		}
		else if (!before.equals(after)) {
			changes.add(what + ": " + before + ", now " + after);
		}
	}

	private static String words(OwnDecision own) {
		return switch (own) {
			case MEETS -> "meets the definition";
			case DOES_NOT_MEET -> "does not meet the definition";
			case UNKNOWN -> "not known yet";
		};
	}

	private static String words(JudgedCondition judged) {
		return words(judged.state()) + (judged.isOverridden() ? " (set by an analyst)" : "");
	}

	private static String words(ConditionState state) {
		return switch (state) {
			case MET -> "met";
			case NOT_MET -> "not met";
			case UNKNOWN -> "not known";
		};
	}

	private static String words(@Nullable SurveyRef survey) {
		return (survey != null) ? "version " + survey.number() : "none";
	}

}
