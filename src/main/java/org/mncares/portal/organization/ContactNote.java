package org.mncares.portal.organization;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What was said and promised in a talk with a care system.
 *
 * @param id its number
 * @param text what was said; never about a patient
 * @param writtenBy the name of the administrator who wrote it
 * @param writtenAt when
 * @param strike that it does not hold any more, if so
 */
public record ContactNote(long id, String text, String writtenBy, Instant writtenAt, @Nullable Strike strike) {

	/**
	 * That a note was struck out; it stays readable.
	 *
	 * @param by who struck it
	 * @param at when
	 * @param reason why
	 */
	public record Strike(String by, Instant at, String reason) {
	}

}
