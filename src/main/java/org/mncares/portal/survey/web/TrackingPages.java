package org.mncares.portal.survey.web;

import java.util.List;
import java.util.stream.Stream;

import org.mncares.portal.survey.SurveyDesk;
import org.mncares.portal.survey.SurveyState;
import org.mncares.portal.survey.TrackingRow;
import org.mncares.portal.web.NotFound;

import org.springframework.stereotype.Component;

/**
 * Finds where care systems stand, for the study.
 */
@Component
class TrackingPages {

	private final SurveyDesk desk;

	TrackingPages(SurveyDesk desk) {
		this.desk = desk;
	}

	/** Care systems whose submission waits for the study to look through it. */
	static final String TO_REVIEW = "TO_REVIEW";

	/** The care systems in a state, or to be reviewed; of what is neither, all. */
	TrackingPage page(String state) {
		List<TrackingRow> all = this.desk.tracking();
		List<TrackingPage.Count> counts = Stream
			.of(SurveyState.SUBMITTED, SurveyState.RETURNED, SurveyState.OPEN, SurveyState.NOT_OPENED)
			.map((each) -> new TrackingPage.Count(each, each.label(),
					all.stream().filter((row) -> row.state() == each).count()))
			.toList();
		List<TrackingRow> waiting = all.stream().filter(TrackingRow::isToReview).toList();
		if (state.equals(TO_REVIEW)) {
			return new TrackingPage(TO_REVIEW, counts, waiting.size(), waiting);
		}
		boolean known = counts.stream().anyMatch((count) -> count.state().name().equals(state));
		return new TrackingPage(known ? state : "", counts, waiting.size(),
				known ? all.stream().filter((row) -> row.state().name().equals(state)).toList() : all);
	}

	/**
	 * A care system that has signed.
	 * @throws NotFound when there is none with this code
	 */
	TrackingRow signed(String code) {
		return this.desk.tracking()
			.stream()
			.filter((row) -> row.code().equals(code) && row.submission() != null)
			.findFirst()
			.orElseThrow(() -> new NotFound("survey response"));
	}

}
