package org.mncares.portal.intake.rule;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the rules across rows look at in a row.
 *
 * @param number the row as the person's own program shows it
 * @param patient the key of its patient ID
 * @param person the key of its name, date of birth and sex; null where one is missing
 * @param clinicId null where the code names no clinic that may be in the list
 * @param start when care coordination started
 * @param dateOfBirth the date of birth
 * @param sex F, M or U
 * @param outcome what the row by itself is
 * @param reason the first reason for which the row by itself is not eligible
 */
public record RowFacts(long number, MatchKey patient, @Nullable MatchKey person, @Nullable Long clinicId,
		@Nullable LocalDate start, @Nullable LocalDate dateOfBirth, @Nullable String sex, Outcome outcome,
		@Nullable Rule reason) {
}
