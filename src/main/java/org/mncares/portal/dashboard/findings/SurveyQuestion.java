package org.mncares.portal.dashboard.findings;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.classification.rule.CareModelClass;

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
	List<CareModelClass> models(@Nullable CareModelClass model) {
		Set<CareModelClass> models = EnumSet.of(CareModelClass.MEDICAL, CareModelClass.MEDICAL_SOCIAL);
		if (this.mixed || model == CareModelClass.MIXED) {
			models.add(CareModelClass.MIXED);
		}
		return models.stream().filter((one) -> model == null || one == model).toList();
	}

}
