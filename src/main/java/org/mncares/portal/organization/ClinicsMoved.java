package org.mncares.portal.organization;

import java.time.Instant;

/**
 * Clinics went from one care system to another; published within the transaction, so that
 * all that follows stands or falls with it.
 *
 * @param move which, from where and to where
 * @param at when
 */
public record ClinicsMoved(ClinicMove move, Instant at) {
}
