package org.mncares.portal.cohort;

/**
 * A cohort to be defined.
 *
 * @param code small letters, digits and hyphens, for instance {@code historical}
 * @param name for instance "Historical Cohort"
 * @param criteria who is eligible
 * @param submission when care systems send their lists
 */
public record NewCohort(String code, String name, CohortCriteria criteria, SubmissionPeriod submission) {
}
