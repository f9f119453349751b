package org.mncares.portal.payor;

import java.time.LocalDate;
import java.util.List;

import org.mncares.portal.payor.AcceptedPatients.CohortCoverage;

/**
 * What registering or changing a partner makes of the study's coverage.
 *
 * @param asOf the day on which the partners are compared: today, or a later day on which
 * the change shows
 * @param later whether that day is still to come, so that names cannot be re-applied yet
 * @param cohorts the figures of each cohort
 */
public record PayorEffect(LocalDate asOf, boolean later, List<CohortCoverage> cohorts) {

	public PayorEffect {
		cohorts = List.copyOf(cohorts);
	}

}
