package org.mncares.portal.survey;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has a response signed and submits it to the study.
 */
@Service
@Transactional
public class SubmitSurvey {

	/**
	 * Signs and submits the response of the caller's care system. The same person sending
	 * the same signature twice gets the same submission.
	 * @throws SurveySignatureRefused when an answer is missing, or something of the
	 * signature is missing or wrong
	 * @throws org.mncares.portal.web.Conflict when it was submitted already, or answers
	 * changed since they were looked through
	 * @throws org.mncares.portal.web.NotFound when the survey has not begun
	 */
	@Transactional(noRollbackFor = SurveySignatureRefused.class)
	public SubmissionView submit(SurveySignature signature) {
		throw new UnsupportedOperationException();
	}

}
