package org.mncares.portal.intake.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who is of the cohort: rules in a fixed order, of which the first that fails is the one
 * that is counted.
 */
public final class EligibilityPolicy {

	private final List<Criterion> criteria;

	public EligibilityPolicy(ListContext context) {
		this.criteria = List.of((born, start) -> ageOn(born, start) < context.minimumAge() ? Rule.UNDER_AGE : null,
				(born, start) -> start.isBefore(context.windowStart()) ? Rule.STARTED_BEFORE_WINDOW : null,
				(born, start) -> start.isAfter(context.windowEnd()) ? Rule.STARTED_AFTER_WINDOW : null);
	}

	/** All reasons for which a row is not eligible, in their fixed order. */
	public List<Rule> reasons(LocalDate born, LocalDate start) {
		List<Rule> reasons = List.of();
		for (Criterion criterion : this.criteria) {
			Rule reason = criterion.reason(born, start);
			if (reason != null) {
				reasons = new ArrayList<>(reasons);
				reasons.add(reason);
			}
		}
		return reasons;
	}

	/** The order of all reasons, those included that only several rows together show. */
	public static List<Rule> order() {
		return Arrays.stream(Rule.values()).filter((rule) -> rule.severity() == Severity.NOT_ELIGIBLE).toList();
	}

	/**
	 * Age in full years. Who was born on February 29 has a birthday on March 1 in other
	 * years.
	 */
	public static int ageOn(LocalDate born, LocalDate day) {
		int years = day.getYear() - born.getYear();
		boolean birthdayToCome = day.getMonthValue() < born.getMonthValue()
				|| (day.getMonthValue() == born.getMonthValue() && day.getDayOfMonth() < born.getDayOfMonth());
		return birthdayToCome ? years - 1 : years;
	}

	/**
	 * One condition of eligibility.
	 */
	@FunctionalInterface
	private interface Criterion {

		/** The reason for which it fails; null where it is met. */
		@Nullable Rule reason(LocalDate born, LocalDate start);

	}

}
