package org.mncares.portal.intake;

import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.web.Conflict;

import org.springframework.stereotype.Service;

/**
 * Takes a person's word whether the day or the month comes first in a column of dates,
 * and has the list checked anew. Rows that were left out stay left out.
 */
@Service
public class AnswerDateOrder {

	private final UploadSteps steps;

	AnswerDateOrder(UploadSteps steps) {
		this.steps = steps;
	}

	/**
	 * Answers for a column of a list of the caller's care system; another answer takes
	 * the place of an earlier one, the same answer again changes nothing.
	 * @throws Conflict when the list is not open for corrections, or the column has no
	 * dates
	 */
	public void answer(PatientListId list, Column column, boolean isDayFirst) {
		this.steps.answerDateOrder(list, column, isDayFirst);
	}

}
