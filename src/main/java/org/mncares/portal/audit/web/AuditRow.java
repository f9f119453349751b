package org.mncares.portal.audit.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.AuditEntryView;
import org.mncares.portal.web.StatusTag;
import org.mncares.portal.web.StatusTag.Tone;

/**
 * An entry as the page shows it.
 *
 * @param at when, as people read it
 * @param iso when, for machines
 * @param person who
 * @param role in which role
 * @param address from where
 * @param action what
 * @param subject on what
 * @param careSystem number of the care system
 * @param outcome how it ended
 * @param details more about it
 */
record AuditRow(String at, String iso, String person, String role, String address, String action, String subject,
		@Nullable Long careSystem, StatusTag outcome, Map<String, String> details) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMM d, uuuu h:mm:ss a", Locale.US);

	static AuditRow of(AuditEntryView entry, ZoneId zone) {
		StatusTag outcome = switch (entry.outcome()) {
			case DONE -> new StatusTag("Done", Tone.OK);
			case REFUSED -> new StatusTag("Refused", Tone.WARN);
			case FAILED -> new StatusTag("Failed", Tone.BAD);
		};
		return new AuditRow(TIME.format(entry.at().atZone(zone)), entry.at().toString(), entry.person(), entry.role(),
				entry.address(), entry.action(), entry.subject(), entry.careSystem(), outcome, entry.details());
	}

}
