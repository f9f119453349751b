package org.mncares.portal.intake.rule;

import org.jspecify.annotations.Nullable;

/**
 * One coverage of a patient.
 *
 * @param kind what the payor turned out to be
 * @param payorId the partner's id; null for all others
 * @param written the payor as the person wrote it
 * @param memberId kept for partners only
 */
public record Coverage(PayorMatch.Kind kind, @Nullable Long payorId, String written, @Nullable String memberId) {
}
