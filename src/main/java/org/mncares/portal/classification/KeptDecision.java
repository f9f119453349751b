package org.mncares.portal.classification;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;

/**
 * A decision as it was kept.
 *
 * @param id the row's
 * @param careSystem the clinic's care system
 * @param decision what was decided
 * @param cause why it was decided anew, for instance "survey signed, version 2"
 * @param by who acted
 * @param at when
 * @param supersededAt when another took its place, null: it counts
 */
public record KeptDecision(long id, CareSystemId careSystem, Decision decision, String cause, String by, Instant at,
		@Nullable Instant supersededAt) {
}
