package org.mncares.portal.survey;

import java.util.List;

import org.mncares.portal.core.CareSystemId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What pages show of surveys. The caller's care system's own draft is seen by its staff
 * only; what was submitted, by them and by the study.
 */
@Service
@Transactional(readOnly = true)
public class SurveyDesk {

	/** The survey of the caller's care system; of the current version before it began. */
	public SurveyView own() {
		throw new UnsupportedOperationException();
	}

	/**
	 * A section with the answers of the caller's care system.
	 * @throws org.mncares.portal.web.NotFound when it has not begun, or there is no such
	 * section
	 */
	public SectionView section(String linkId) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Everything, for looking through before signing and for printing.
	 * @throws org.mncares.portal.web.NotFound when it has not begun
	 */
	public SurveyReview review() {
		throw new UnsupportedOperationException();
	}

	/**
	 * A care system's submissions, the latest first; none when the caller may not see
	 * them.
	 */
	public List<SubmissionView> submissions(CareSystemId careSystem) {
		throw new UnsupportedOperationException();
	}

	/**
	 * A submission with its answers.
	 * @throws org.mncares.portal.web.NotFound when there is none that the caller may see
	 */
	public SubmittedSurvey submission(CareSystemId careSystem, int number) {
		throw new UnsupportedOperationException();
	}

	/**
	 * What differs between two submissions, in the order of the questions.
	 * @throws org.mncares.portal.web.NotFound when one is not there for the caller
	 */
	public List<Difference> compare(CareSystemId careSystem, int before, int after) {
		throw new UnsupportedOperationException();
	}

	/**
	 * What the caller's care system changed since its latest submission.
	 * @throws org.mncares.portal.web.NotFound when there is no submission
	 */
	public List<Difference> changesSinceSubmission() {
		throw new UnsupportedOperationException();
	}

	/** Where each care system stands, by name; for the study. */
	public List<TrackingRow> tracking() {
		throw new UnsupportedOperationException();
	}

}
