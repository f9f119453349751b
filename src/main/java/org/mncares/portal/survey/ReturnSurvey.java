package org.mncares.portal.survey;

import org.mncares.portal.core.CareSystemId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The study's request to answer a survey again.
 */
@Service
@Transactional
public class ReturnSurvey {

	/**
	 * Opens a submitted survey again, with the answers as submitted, and says why.
	 * @param message 10 to 2,000 characters
	 * @throws org.mncares.portal.web.Conflict when it is not submitted, or the message is
	 * too short or too long
	 * @throws org.mncares.portal.web.NotFound when the care system has not begun
	 */
	public void sendBack(CareSystemId careSystem, String message) {
		throw new UnsupportedOperationException();
	}

}
