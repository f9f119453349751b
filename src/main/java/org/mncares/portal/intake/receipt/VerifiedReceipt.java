package org.mncares.portal.intake.receipt;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What whoever holds a receipt's code may know of the submission; it names no patient and
 * hides small counts of people.
 *
 * @param list the number of the list
 * @param careSystem whose list it is
 * @param cohort for which cohort
 * @param windowFirst the first day on which care coordination of its patients started
 * @param windowLast the last such day
 * @param standing as what it stands now
 * @param submittedAt when it was submitted
 * @param changedAt when it came to stand as it does, null while it waits for the study
 * @param clinics for how many clinics it gave an answer
 * @param eligible how many eligible patients, null where they are 1 to 10
 */
public record VerifiedReceipt(long list, String careSystem, String cohort, LocalDate windowFirst, LocalDate windowLast,
		Standing standing, Instant submittedAt, @Nullable Instant changedAt, long clinics, @Nullable Long eligible) {

	/** As what a submitted list stands. */
	public enum Standing {

		SUBMITTED, ACCEPTED, RETURNED, REPLACED, TAKEN_BACK, WITHDRAWN

	}

	/** What a hash that was pasted turned out to be. */
	public enum HashMatch {

		ORIGINAL, SUBMITTED, NEITHER

	}

}
