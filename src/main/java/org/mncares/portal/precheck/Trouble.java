package org.mncares.portal.precheck;

/**
 * Why the checker cannot do what it was asked for; its message is a sentence for people.
 */
class Trouble extends Exception {

	private static final long serialVersionUID = 1L;

	Trouble(String sentence) {
		super(sentence);
	}

}
