package org.mncares.portal.survey;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What became of an answer that was to be saved.
 */
public sealed interface SaveResult extends Serializable {

	/** Which answer. */
	AnswerKey key();

	/** What the field shows now: what stands, or what was typed and could not be kept. */
	List<String> values();

	/** The revision to give with the next change of this answer. */
	int revision();

	/**
	 * It stands.
	 *
	 * @param values what stands; not what was typed where a colleague changed an answer
	 * that this person left alone
	 * @param by who changed it last, null when it was never answered
	 * @param at when, null when it was never answered
	 */
	record Saved(AnswerKey key, List<String> values, int revision, @Nullable String by,
			@Nullable Instant at) implements SaveResult {
	}

	/**
	 * It is not a possible answer, and was not kept.
	 *
	 * @param message what to do
	 * @param values as typed
	 */
	record Rejected(AnswerKey key, String message, List<String> values, int revision) implements SaveResult {
	}

	/**
	 * A colleague changed it meanwhile; theirs stands. Saving again with this revision
	 * puts one's own in its place.
	 *
	 * @param by the colleague
	 * @param at when they changed it
	 * @param theirs what stands
	 * @param values one's own, which was not kept
	 */
	record Changed(AnswerKey key, String by, Instant at, List<String> theirs, List<String> values,
			int revision) implements SaveResult {
	}

}
