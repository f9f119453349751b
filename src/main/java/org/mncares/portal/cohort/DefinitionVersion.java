package org.mncares.portal.cohort;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One version of who is eligible for a cohort.
 *
 * @param number counts from 1
 * @param at when it was defined, null where only the audit trail knows
 * @param by by whom, likewise
 */
public record DefinitionVersion(int number, CohortCriteria criteria, @Nullable Instant at, @Nullable String by) {
}
