package org.mncares.portal.classification.rule;

import java.time.LocalDate;
import java.util.List;

/**
 * A version of the care model definition: a clinic that meets all conditions is
 * Medical/Social, every other is Medical.
 *
 * @param version counts from 1
 * @param name as the study calls it, for instance "Refined definition"
 * @param effectiveFrom the first day on which it is in effect
 * @param conditions at least one, each code and each item once
 */
public record Definition(int version, String name, LocalDate effectiveFrom, List<Condition> conditions) {

	public Definition {
		conditions = List.copyOf(conditions);
		if (conditions.isEmpty()) {
			throw new IllegalArgumentException("Without conditions every clinic would meet the definition");
		}
		if (conditions.stream().map(Condition::code).distinct().count() < conditions.size()
				|| conditions.stream().map(Condition::linkId).distinct().count() < conditions.size()) {
			throw new IllegalArgumentException("A condition stands in a definition once");
		}
	}

}
