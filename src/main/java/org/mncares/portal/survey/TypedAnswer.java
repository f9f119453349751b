package org.mncares.portal.survey;

import java.util.List;

/**
 * What a person typed or chose for one answer.
 *
 * @param key which answer
 * @param values as typed; blank ones are left out, none at all clears the answer
 * @param revision the answer's revision when it was shown to the person, 0 when there was
 * no answer
 */
public record TypedAnswer(AnswerKey key, List<String> values, int revision) {

	public TypedAnswer {
		values = List.copyOf(values);
	}

	/** Not in logs, whatever happens. */
	@Override
	public String toString() {
		return "TypedAnswer[" + this.key.field() + "]";
	}

}
