package org.mncares.portal.organization.web;

import org.jspecify.annotations.Nullable;

/**
 * A contact note, or the reason for striking one out, as an administrator types it.
 *
 * @param text several lines
 */
record ContactNoteForm(String text) {

	ContactNoteForm(@Nullable String text) {
		// A browser sends two characters for the end of a line.
		this.text = (text != null) ? text.replace("\r\n", "\n").strip() : "";
	}

}
