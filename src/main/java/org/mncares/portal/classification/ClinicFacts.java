package org.mncares.portal.classification;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.classification.rule.ConditionState;
import org.mncares.portal.core.ClinicId;

/**
 * What a clinic's decision follows from.
 *
 * @param clinic which
 * @param takesPart whether it has a say in its care system's reported class
 * @param answers of the latest signed survey, by item
 * @param overrides in force, by the condition's code
 */
record ClinicFacts(ClinicId clinic, boolean takesPart, SortedMap<String, String> answers,
		SortedMap<String, ConditionState> overrides) {

	/** The same without anything known. */
	ClinicFacts unanswered() {
		return new ClinicFacts(this.clinic, this.takesPart, new TreeMap<>(), new TreeMap<>());
	}

	/**
	 * The same with a condition set, or with an override lifted when the state is null.
	 */
	ClinicFacts with(String code, @Nullable ConditionState state) {
		SortedMap<String, ConditionState> changed = new TreeMap<>(Map.copyOf(this.overrides));
		if (state != null) {
			changed.put(code, state);
		}
		else {
			changed.remove(code);
		}
		return new ClinicFacts(this.clinic, this.takesPart, this.answers, changed);
	}

}
