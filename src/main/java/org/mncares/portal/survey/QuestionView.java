package org.mncares.portal.survey;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A question with its answer.
 *
 * @param item the question
 * @param key which answer it is
 * @param values what stands, empty when it is not answered
 * @param shown whether the conditions under which it is asked hold
 * @param missing whether it is asked, required and not answered
 * @param revision to give with a change
 * @param changedBy who changed it last, null when nobody did, and in what was submitted
 * @param changedAt when
 */
public record QuestionView(Item item, AnswerKey key, List<String> values, boolean shown, boolean missing, int revision,
		@Nullable String changedBy, @Nullable Instant changedAt) {

	public QuestionView {
		values = List.copyOf(values);
	}

	/** The name of its field. */
	public String field() {
		return this.key.field();
	}

	/** The answer as a person would say it; empty when there is none. */
	public String spoken() {
		return this.item.spoken(this.values);
	}

	/** The answer to a question that takes one; empty when there is none. */
	public String value() {
		return this.values.isEmpty() ? "" : this.values.getFirst();
	}

}
