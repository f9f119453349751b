package org.mncares.portal.intake.objection;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A patient of the caller's care system, so that the person can see that it is the right
 * one. For a page only: it names the patient.
 *
 * @param studyId random, says nothing about the person
 * @param cohort the cohort's name
 * @param clinic code and name of the clinic
 * @param start when care coordination started
 * @param name null once it was erased
 * @param dateOfBirth null once it was erased
 * @param enrolled whether the patient is in the cohort now
 */
public record FoundPatient(String studyId, String cohort, String clinic, LocalDate start, @Nullable String name,
		@Nullable LocalDate dateOfBirth, boolean enrolled) {
}
