package org.mncares.portal.survey;

import java.util.List;

/**
 * A submission with its answers.
 *
 * @param submission what was signed, when and by whom
 * @param title of the instrument
 * @param sections its sections with the answers that were signed
 */
public record SubmittedSurvey(SubmissionView submission, String title, List<SectionView> sections) {

	public SubmittedSurvey {
		sections = List.copyOf(sections);
	}

}
