package org.mncares.portal.cohort.web;

import java.time.LocalDate;
import java.util.List;

import org.mncares.portal.cohort.CohortClinic;
import org.mncares.portal.cohort.CohortView;
import org.mncares.portal.cohort.SubmissionPeriod;
import org.mncares.portal.web.StatusTag;
import org.mncares.portal.web.StatusTag.Tone;

/**
 * A cohort as pages show it.
 *
 * @param cohort the cohort
 * @param tag whether lists can be sent on the day of the page
 * @param careSystems participating care systems
 * @param clinics participating clinics
 */
record CohortLine(CohortView cohort, StatusTag tag, long careSystems, int clinics) {

	static CohortLine of(CohortView cohort, List<CohortClinic> participating, LocalDate day) {
		return new CohortLine(cohort, tag(cohort, day),
				participating.stream().map(CohortClinic::careSystem).distinct().count(), participating.size());
	}

	private static StatusTag tag(CohortView cohort, LocalDate day) {
		SubmissionPeriod period = cohort.submission();
		if (cohort.freeze() != null) {
			return new StatusTag("Frozen", Tone.INFO);
		}
		if (period.isOpen(day)) {
			return new StatusTag(period.isExtended() ? "Open, extended" : "Open", Tone.OK);
		}
		return day.isBefore(period.opens()) ? new StatusTag("Not open yet", Tone.INFO)
				: new StatusTag("Closed", Tone.PLAIN);
	}

}
