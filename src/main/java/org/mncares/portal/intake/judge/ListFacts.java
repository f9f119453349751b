package org.mncares.portal.intake.judge;

import java.time.LocalDate;

/**
 * What the set-based rules must know about a list.
 *
 * @param list the list's number
 * @param cohort the cohort's number
 * @param windowFirst first day of the cohort's window
 */
public record ListFacts(long list, long cohort, LocalDate windowFirst) {
}
