package org.mncares.portal.survey;

import java.util.List;

/**
 * What is looked through before signing.
 *
 * @param survey where it stands; its revision is signed
 * @param sections all sections with their answers
 * @param missing what is required and not answered, in order
 */
public record SurveyReview(SurveyView survey, List<SectionView> sections, List<MissingAnswer> missing) {

	public SurveyReview {
		sections = List.copyOf(sections);
		missing = List.copyOf(missing);
	}

}
