package org.mncares.portal.survey;

/**
 * The sentence that the signer of a survey ticks. Its text never changes without a new
 * version; what was signed is kept as it stood.
 */
public final class SurveyStatement {

	/** The version of the wording. */
	public static final int VERSION = 1;

	/** The sentence. */
	public static final String TEXT = "To the best of our knowledge these answers describe our organization, and each"
			+ " clinic named above, as they are on the day of signing.";

	/** What a signature under it means. */
	public static final String MEANING = "I have the authority to answer this survey for my care system, and I attest"
			+ " that the statement above is true.";

	private SurveyStatement() {
	}

}
