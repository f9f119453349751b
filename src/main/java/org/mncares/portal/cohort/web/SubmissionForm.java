package org.mncares.portal.cohort.web;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.cohort.EditCohort;
import org.mncares.portal.cohort.SubmissionPeriod;

/**
 * When lists of a cohort are sent, as typed.
 *
 * @param opens the first day
 * @param lastDay the last day
 * @param revision what the form is based on
 */
record SubmissionForm(@Nullable String opens, @Nullable String lastDay, @Nullable Long revision) {

	static SubmissionForm of(EditCohort.Stored stored) {
		SubmissionPeriod period = stored.cohort().submission();
		return new SubmissionForm(period.opens().toString(), period.lastDay().toString(), stored.revision());
	}

}
