package org.mncares.portal.survey.web;

import java.util.List;

import org.mncares.portal.survey.ClinicAnswers;

/**
 * A row of the table of clinics as it is drawn.
 *
 * @param clinic the clinic
 * @param lines its questions
 */
record ClinicRow(ClinicAnswers clinic, List<QuestionLine> lines) {

	/** What a search finds it by. */
	public String words() {
		return this.clinic.name() + " " + this.clinic.city() + " " + this.clinic.code();
	}

}
