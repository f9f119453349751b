package org.mncares.portal.dashboard.findings;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.dashboard.edition.ReportedClass;

/**
 * What the page of survey findings is asked to show.
 *
 * @param mixed whether Mixed organizations are a series of their own
 * @param surveyOrder whether questions stand in the survey's order, not by their share
 */
public record SurveyQuestion(boolean mixed, boolean surveyOrder) {

	/**
	 * The models that are compared. Mixed is left out unless it is asked for, as the
	 * study does; asking for that model alone asks for it.
	 * @param model the only model, if the page is filtered by one
	 */
	List<ReportedClass> models(@Nullable ReportedClass model) {
		Set<ReportedClass> models = EnumSet.of(ReportedClass.MEDICAL, ReportedClass.MEDICAL_SOCIAL);
		if (this.mixed || model == ReportedClass.MIXED) {
			models.add(ReportedClass.MIXED);
		}
		return models.stream().filter((one) -> model == null || one == model).toList();
	}

}
