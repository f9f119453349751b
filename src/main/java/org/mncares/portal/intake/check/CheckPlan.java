package org.mncares.portal.intake.check;

import java.util.Map;
import java.util.Set;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.judge.ListFacts;
import org.mncares.portal.intake.rule.ColumnChoices;
import org.mncares.portal.intake.rule.DateOrders;
import org.mncares.portal.intake.rule.ListContext;

/**
 * What an attempt to check a list works with.
 *
 * @param list the list
 * @param careSystem whose list it is
 * @param attempt the attempt's number, by which a stalled one is fenced off
 * @param context what the rules must know
 * @param formerSystems care systems to which a clinic belonged before, by its number
 * @param choices what people of the care system said about columns
 * @param facts what the set-based rules must know
 */
record CheckPlan(PatientListId list, CareSystemId careSystem, int attempt, ListContext context,
		Map<Long, Set<Long>> formerSystems, ColumnChoices choices, ListFacts facts) {

	/** The same with what was found about the order of day and month. */
	CheckPlan with(DateOrders orders) {
		return new CheckPlan(this.list, this.careSystem, this.attempt, this.context.with(orders), this.formerSystems,
				this.choices, this.facts);
	}

}
