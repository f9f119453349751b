package org.mncares.portal.survey.web;

import java.util.List;

import org.mncares.portal.survey.SurveyState;
import org.mncares.portal.survey.TrackingRow;

/**
 * Who has answered, for the study.
 *
 * @param state the state that is shown, empty for all
 * @param counts how many care systems stand in each state
 * @param toReview how many signed and wait for the study to look through it
 * @param rows the care systems
 */
record TrackingPage(String state, List<Count> counts, int toReview, List<TrackingRow> rows) {

	/**
	 * How many care systems stand somewhere.
	 *
	 * @param state where
	 * @param label as people read it
	 * @param number how many
	 */
	record Count(SurveyState state, String label, long number) {
	}

}
