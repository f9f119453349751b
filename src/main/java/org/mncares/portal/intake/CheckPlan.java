package org.mncares.portal.intake;

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
 * @param facts what the set-based rules must know
 */
record CheckPlan(PatientListId list, CareSystemId careSystem, int attempt, ListContext context, ListFacts facts) {
}
