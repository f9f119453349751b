package org.mncares.portal.intake;

import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.web.Conflict;

import org.springframework.stereotype.Service;

/**
 * Takes a person's word that the dates of a column have the day first, and has the list
 * checked anew. Rows that were left out stay left out.
 */
@Service
public class ConfirmDayFirst {

	private final UploadSteps steps;

	ConfirmDayFirst(UploadSteps steps) {
		this.steps = steps;
	}

	/**
	 * Confirms a column of a list of the caller's care system.
	 * @throws Conflict when the list is not open for corrections, or the column has no
	 * dates
	 */
	public void confirm(PatientListId list, Column column) {
		this.steps.confirmDayFirst(list, column);
	}

}
