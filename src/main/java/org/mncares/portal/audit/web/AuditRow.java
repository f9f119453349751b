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
 * @param action what, by the name that filters know
 * @param words what, in words
 * @param subject on what
 * @param careSystem code of the care system, or its number where it is not seen
 * @param outcome how it ended
 * @param details more about it
 */
record AuditRow(String at, String iso, String person, String role, String address, String action, String words,
		String subject, @Nullable String careSystem, StatusTag outcome, AuditDetails details) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMM d, uuuu h:mm:ss a", Locale.US);

	private static final String LIST = "patient-list/";

	static AuditRow of(AuditEntryView entry, Map<Long, String> codes, ZoneId zone) {
		StatusTag outcome = switch (entry.outcome()) {
			case DONE -> new StatusTag("Done", Tone.OK);
			case REFUSED -> new StatusTag("Refused", Tone.WARN);
			case FAILED -> new StatusTag("Failed", Tone.BAD);
		};
		return new AuditRow(TIME.format(entry.at().atZone(zone)), entry.at().toString(), entry.person(), entry.role(),
				entry.address(), entry.action(), words(entry.action()), entry.subject(),
				careSystem(entry.careSystem(), codes), outcome, AuditDetails.of(entry.details()));
	}

	/** In which role, as a care system reads it. */
	public String getCapacity() {
		return switch (this.role) {
			case "CARE_SYSTEM" -> "Your care system";
			case "ADMIN" -> "The study's administration";
			case "ANALYST" -> "The study's analysts";
			default -> "The portal itself";
		};
	}

	/** On what, as a care system reads it: {@code List 12}. */
	public String getOnWhat() {
		return this.subject.startsWith(LIST) ? "List " + this.subject.substring(LIST.length())
				: this.subject.replace('-', ' ').replace('/', ' ');
	}

	/** From {@code patient-list.report-viewed} comes "Patient list: report viewed". */
	static String words(String action) {
		String words = action.replace('-', ' ').replace(".", ": ");
		return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

	private static @Nullable String careSystem(@Nullable Long number, Map<Long, String> codes) {
		return (number != null) ? codes.getOrDefault(number, number.toString()) : null;
	}

}
