package org.mncares.portal.classification.rule;

/**
 * A condition at a clinic.
 *
 * @param condition which
 * @param state whether it is met
 * @param source where that is from
 * @param answered what the answers alone say; differs from the state where it was
 * overridden
 */
public record JudgedCondition(Condition condition, ConditionState state, StateSource source, ConditionState answered) {

	/** Whether an analyst set it. */
	public boolean isOverridden() {
		return this.source == StateSource.OVERRIDE;
	}

}
