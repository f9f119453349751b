package org.mncares.portal.intake.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What the rules must know about the list, the cohort and the care system.
 *
 * @param windowStart the first day on which care coordination may have started
 * @param windowEnd the last such day
 * @param minimumAge in full years on the day care coordination started
 * @param clinics all clinics of the submitting care system and of no other, so that a
 * clinic of another system cannot be told from an unknown one
 * @param payors matches payors
 * @param dayFirst the columns that the person confirmed to have the day first
 * @param today the day of the check
 */
public record ListContext(LocalDate windowStart, LocalDate windowEnd, int minimumAge, List<ListClinic> clinics,
		PayorMatcher payors, Set<Column> dayFirst, LocalDate today) {

	public ListContext {
		clinics = List.copyOf(clinics);
		dayFirst = Set.copyOf(dayFirst);
		if (windowEnd.isBefore(windowStart)) {
			throw new IllegalArgumentException("The window ends before it starts");
		}
	}

}
