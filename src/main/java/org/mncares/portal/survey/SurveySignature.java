package org.mncares.portal.survey;

/**
 * What a person gives when they sign a survey.
 *
 * @param revision the response's revision when the review page was drawn
 * @param printedName the name as printed
 * @param printedTitle the title as printed
 * @param agreed whether the statement was ticked
 * @param password the signer's password, given again
 */
public record SurveySignature(long revision, String printedName, String printedTitle, boolean agreed, String password) {

	public SurveySignature {
		printedName = printedName.strip();
		printedTitle = printedTitle.strip();
	}

	/** Not in logs, whatever happens. */
	@Override
	public String toString() {
		return "SurveySignature[" + this.revision + "]";
	}

}
