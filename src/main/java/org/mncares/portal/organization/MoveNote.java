package org.mncares.portal.organization;

/**
 * What somebody should know before clinics move.
 *
 * @param kind what it is about
 * @param text a sentence
 */
public record MoveNote(Kind kind, String text) {

	/** What a note is about, in the order of the page. */
	public enum Kind {

		/** It goes with the clinics. */
		MOVES,
		/** It stays with the former care system. */
		STAYS,
		/** It is decided or counted anew. */
		FOLLOWS,
		/** It has to be done before; as long as there is one, nothing moves. */
		OBSTACLE

	}

}
