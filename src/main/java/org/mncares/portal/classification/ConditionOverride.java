package org.mncares.portal.classification;

import java.time.Instant;

import org.mncares.portal.classification.rule.ConditionState;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;

/**
 * A condition that an analyst set, as it is in force.
 *
 * @param state what it was set to
 * @param answered what the answers said when it was set
 * @param reason why; only the study's people see it
 * @param by who set it
 * @param at when
 */
public record ConditionOverride(long id, CareSystemId careSystem, ClinicId clinic, String code, ConditionState state,
		ConditionState answered, String reason, String by, Instant at) {
}
