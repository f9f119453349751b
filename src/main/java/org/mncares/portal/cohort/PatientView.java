package org.mncares.portal.cohort;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.core.CohortId;
import org.mncares.portal.core.PatientListId;

/**
 * A patient of a cohort, without identifiers.
 *
 * @param studyId random, says nothing about the person
 * @param list the list by which the patient is enrolled
 * @param withdrawnBy who recorded the objection, if there is one
 */
public record PatientView(String studyId, CohortId cohort, CareSystemId careSystem, ClinicId clinic, PatientListId list,
		PatientStatus status, LocalDate careCoordinationStart, boolean deceased, Instant enrolledAt,
		@Nullable Instant withdrawnAt, @Nullable Withdrawal withdrawal, @Nullable String withdrawnBy) {
}
