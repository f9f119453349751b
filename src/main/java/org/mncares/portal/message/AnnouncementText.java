package org.mncares.portal.message;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What an announcement says, when and to whom.
 *
 * @param title one line of at most 120 characters
 * @param text at most 2,000 characters
 * @param from the first day on which it is shown
 * @param to the last one, or null: until it is ended
 * @param audience who sees it
 */
public record AnnouncementText(String title, String text, LocalDate from, @Nullable LocalDate to, Audience audience) {

	/** The longest title, in characters. */
	public static final int LONGEST_TITLE = 120;

	/** The longest text, in characters. */
	public static final int LONGEST_TEXT = 2_000;

	public AnnouncementText {
		if (title.isBlank() || title.length() > LONGEST_TITLE || text.isBlank() || text.length() > LONGEST_TEXT) {
			throw new IllegalArgumentException("An announcement has a title and a text that are not too long");
		}
		if (to != null && to.isBefore(from)) {
			throw new IllegalArgumentException("An announcement ends on or after the day on which it begins");
		}
	}

}
