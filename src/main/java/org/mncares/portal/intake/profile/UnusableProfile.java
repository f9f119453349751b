package org.mncares.portal.intake.profile;

/**
 * A file that cannot be used as a check profile; its message is a sentence for people.
 */
public class UnusableProfile extends Exception {

	private static final long serialVersionUID = 1L;

	UnusableProfile(String sentence) {
		super(sentence);
	}

}
