package org.mncares.portal.intake;

import org.mncares.portal.core.PatientListId;
import org.mncares.portal.web.Conflict;

import org.springframework.stereotype.Service;

/**
 * Asks for a check again that could not be finished.
 */
@Service
public class RetryCheck {

	private final UploadSteps steps;

	RetryCheck(UploadSteps steps) {
		this.steps = steps;
	}

	/**
	 * Has a list of the caller's care system checked again.
	 * @throws Conflict when its check did not fail, or the file is not there as a whole
	 */
	public void retry(PatientListId list) {
		this.steps.retry(list);
	}

}
