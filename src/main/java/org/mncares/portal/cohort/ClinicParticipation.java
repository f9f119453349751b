package org.mncares.portal.cohort;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.organization.ClinicView;

/**
 * Whether and when a clinic takes part in a cohort.
 *
 * @param participating whether it takes part now
 * @param known whether it takes part or did
 * @param from the first day, where known
 * @param to the last day, of one that left
 * @param patients how many of its patients are in the cohort
 * @param revision counts its changes; 0 for one that never took part
 */
public record ClinicParticipation(ClinicView clinic, boolean participating, boolean known, @Nullable LocalDate from,
		@Nullable LocalDate to, int patients, long revision) {
}
