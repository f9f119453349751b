package org.mncares.portal.survey.web;

import java.util.List;

import org.mncares.portal.survey.MissingAnswer;
import org.mncares.portal.survey.SurveyReview;

/**
 * A link to what is not answered yet.
 *
 * @param href where it is answered
 * @param text what is missing
 */
record MissingLine(String href, String text) {

	/** So many are named one by one. */
	static final int NAMED = 20;

	private static final String SECTIONS = "/surveys/organizational/sections/";

	/** The first, each with a link to its field. */
	static List<MissingLine> first(SurveyReview review) {
		return review.missing().stream().limit(NAMED).map((missing) -> of(missing, review)).toList();
	}

	/** The sections of all others; the table of clinics with those not complete. */
	static List<MissingLine> others(SurveyReview review) {
		return review.missing()
			.stream()
			.skip(NAMED)
			.map((missing) -> new MissingLine(SECTIONS + missing.section() + "?show=unanswered",
					missing.sectionTitle()))
			.distinct()
			.toList();
	}

	private static MissingLine of(MissingAnswer missing, SurveyReview review) {
		String id = (takesSeveral(missing, review) ? "several" : "answers") + missing.key().field();
		String text = (missing.clinicName() != null) ? missing.clinicName() + ": " + missing.text() : missing.text();
		return new MissingLine(SECTIONS + missing.section() + "#" + id, text);
	}

	private static boolean takesSeveral(MissingAnswer missing, SurveyReview review) {
		return review.sections()
			.stream()
			.flatMap((section) -> section.section().items().stream())
			.filter((item) -> item.linkId().equals(missing.key().linkId()))
			.anyMatch((item) -> item.repeats() && item.type().hasChoices());
	}

}
