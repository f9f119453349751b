package org.mncares.portal.survey.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the page's script learns about one answer that it sent.
 *
 * @param key the field
 * @param state {@code SAVED}, {@code REFUSED} or {@code CONFLICT}
 * @param message when it was saved, what is wrong, or who changed it
 * @param revision on which the field is based from now on
 * @param values what stands, where it was saved
 * @param current the revision of the colleague's answer
 * @param theirs the colleague's answer
 * @param theirsText the colleague's answer as a person would say it
 * @param mineText one's own, likewise
 */
record AnswerReply(String key, String state, String message, int revision, List<String> values,
		@Nullable Integer current, List<String> theirs, String theirsText, String mineText) {

	static AnswerReply saved(String key, String message, int revision, List<String> values) {
		return new AnswerReply(key, "SAVED", message, revision, values, null, List.of(), "", "");
	}

	static AnswerReply refused(String key, String message, int revision) {
		return new AnswerReply(key, "REFUSED", message, revision, List.of(), null, List.of(), "", "");
	}

	static AnswerReply conflict(String key, ConflictLine conflict, int revision, List<String> theirs) {
		return new AnswerReply(key, "CONFLICT", conflict.text(), revision, List.of(), conflict.revision(), theirs,
				conflict.theirs(), conflict.mine());
	}

}
