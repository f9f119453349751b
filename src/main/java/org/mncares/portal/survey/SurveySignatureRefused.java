package org.mncares.portal.survey;

/**
 * A signature that cannot be taken; the message says what to mend.
 */
public class SurveySignatureRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String field;

	/**
	 * @param field of the form: {@code answers}, {@code agreed}, {@code printedName},
	 * {@code printedTitle} or {@code password}
	 */
	public SurveySignatureRefused(String field, String message) {
		super(message);
		this.field = field;
	}

	/** The field of the form that the message is about. */
	public String field() {
		return this.field;
	}

}
