package org.mncares.portal.audit;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the trail, for reading.
 *
 * @param id grows with each entry
 * @param at when it happened
 * @param account number of the account, null for jobs and strangers
 * @param person who acted
 * @param role in which role
 * @param address from where
 * @param action what was done
 * @param subject on what
 * @param careSystem number of the care system whose data it concerns, if it is one's
 * @param outcome how it ended
 * @param details more about it
 */
public record AuditEntryView(long id, Instant at, @Nullable Long account, String person, String role, String address,
		String action, String subject, @Nullable Long careSystem, AuditedEvent.Outcome outcome,
		Map<String, String> details) {
}
