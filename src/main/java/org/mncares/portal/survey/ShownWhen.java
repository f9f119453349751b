package org.mncares.portal.survey;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;

/**
 * When a question is asked.
 *
 * @param all whether all conditions have to hold, or any one
 * @param conditions at least one
 */
public record ShownWhen(boolean all, List<Condition> conditions) implements Serializable {

	public ShownWhen {
		conditions = List.copyOf(conditions);
	}

	/**
	 * Whether the question is asked.
	 * @param answers gives the answers to the question with a linkId
	 */
	public boolean holds(Function<String, List<String>> answers) {
		return this.all ? this.conditions.stream().allMatch((one) -> one.holds(answers.apply(one.linkId())))
				: this.conditions.stream().anyMatch((one) -> one.holds(answers.apply(one.linkId())));
	}

}
