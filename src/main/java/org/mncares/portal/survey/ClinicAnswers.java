package org.mncares.portal.survey;

import java.util.List;

import org.mncares.portal.core.ClinicId;

/**
 * A row of the table of clinics.
 *
 * @param clinic the clinic
 * @param code its code
 * @param name its name
 * @param city where it is
 * @param questions the questions of the section, in order
 */
public record ClinicAnswers(ClinicId clinic, String code, String name, String city, List<QuestionView> questions) {

	public ClinicAnswers {
		questions = List.copyOf(questions);
	}

}
