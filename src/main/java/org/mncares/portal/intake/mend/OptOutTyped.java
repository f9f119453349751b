package org.mncares.portal.intake.mend;

/**
 * What a person typed says that a patient has opted out of research: the whole list would
 * be refused, so it is asked for once more. Nothing was saved.
 */
public class OptOutTyped extends RuntimeException {

	private static final long serialVersionUID = 1L;

	OptOutTyped() {
		super("A list with a patient who opted out is refused");
	}

}
