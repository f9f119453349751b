package org.mncares.portal.survey;

import java.util.List;

/**
 * A question as it stands in a response: for a clinic, where it is asked for each.
 *
 * @param section where it stands
 * @param item the question
 * @param key which answer
 * @param values the answers
 * @param shown whether it is asked
 */
record Question(Section section, Item item, AnswerKey key, List<String> values, boolean shown) {

	boolean isAnswered() {
		return this.shown && !this.values.isEmpty();
	}

	boolean isMissing() {
		return this.shown && this.item.required() && this.values.isEmpty();
	}

}
