package org.mncares.portal.intake;

import java.util.Map;
import java.util.Set;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.check.ListFacts;
import org.mncares.portal.intake.rule.ListContext;

/**
 * What an attempt to check a list works with.
 *
 * @param list the list
 * @param careSystem whose list it is
 * @param attempt the attempt's number, by which a stalled one is fenced off
 * @param context what the rules must know
 * @param formerSystems care systems to which a clinic belonged before, by its number
 * @param facts what the set-based rules must know
 */
record CheckPlan(PatientListId list, CareSystemId careSystem, int attempt, ListContext context,
		Map<Long, Set<Long>> formerSystems, ListFacts facts) {
}
