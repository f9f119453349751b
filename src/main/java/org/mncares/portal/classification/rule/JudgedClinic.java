package org.mncares.portal.classification.rule;

import java.util.List;

/**
 * What the rules say of a clinic by itself.
 *
 * @param conditions in the order of the definition
 * @param own whether it meets the definition
 */
public record JudgedClinic(List<JudgedCondition> conditions, OwnDecision own) {

	public JudgedClinic {
		conditions = List.copyOf(conditions);
	}

	/** Whether an analyst set one of its conditions. */
	public boolean isOverridden() {
		return this.conditions.stream().anyMatch(JudgedCondition::isOverridden);
	}

}
