package org.mncares.portal.audit;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Which entries of the trail are asked for; what is null or blank does not narrow it.
 *
 * @param person part of the person's name
 * @param careSystem number of the care system
 * @param list number of the patient list
 * @param action the action, or how it begins: {@code patient-list.}
 * @param subject the subject, or how it begins: {@code patient-list/}
 * @param outcome how it ended
 * @param from the first day, in the portal's time zone
 * @param to the last day, included
 * @param looks only looks at patients and downloads of them
 */
public record AuditFilter(@Nullable String person, @Nullable Long careSystem, @Nullable Long list,
		@Nullable String action, @Nullable String subject, AuditedEvent.@Nullable Outcome outcome,
		@Nullable LocalDate from, @Nullable LocalDate to, boolean looks) {

	/** All entries. */
	public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null, null, false);

}
