package org.mncares.portal.intake.columns;

import java.time.LocalDate;
import java.util.function.Predicate;

import org.mncares.portal.intake.rule.PayorMatcher;

/**
 * What must be known to tell columns by their values.
 *
 * @param isClinic whether a text is the code of a clinic of the care system
 * @param payors tells payors by their names
 * @param windowFirst the first day of the cohort's window
 */
record SuggestFacts(Predicate<String> isClinic, PayorMatcher payors, LocalDate windowFirst) {
}
