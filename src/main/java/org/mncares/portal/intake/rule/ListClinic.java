package org.mncares.portal.intake.rule;

/**
 * A clinic of the submitting care system, as the rules need to know it.
 *
 * @param id its id
 * @param code its code as people write it
 * @param participating whether it takes part in the cohort
 * @param declared whether the list is for it
 */
public record ListClinic(long id, String code, boolean participating, boolean declared) {
}
