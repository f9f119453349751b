package org.mncares.portal.audit.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.AuditFilter;
import org.mncares.portal.audit.AuditedEvent.Outcome;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is chosen above the trail to narrow it. What cannot be read does not narrow it,
 * and the page says so.
 *
 * @param person part of a name
 * @param careSystem number of a care system
 * @param list number of a patient list
 * @param action an action, or how it begins
 * @param subject a subject, or how it begins
 * @param outcome name of an outcome
 * @param from first day, {@code yyyy-MM-dd}
 * @param to last day, {@code yyyy-MM-dd}
 */
record AuditForm(@Nullable String person, @Nullable String careSystem, @Nullable String list, @Nullable String action,
		@Nullable String subject, @Nullable String outcome, @Nullable String from,
		@Nullable String to) implements TrailForm {

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2199;

	@Override
	public AuditFilter filter() {
		return new AuditFilter(this.person, read(this.careSystem, Long::valueOf).orElse(null),
				read(this.list, Long::valueOf).orElse(null), this.action, this.subject,
				read(this.outcome, Outcome::valueOf).orElse(null), read(this.from, AuditForm::day).orElse(null),
				read(this.to, AuditForm::day).orElse(null), false);
	}

	@Override
	public boolean unreadable() {
		return isUnreadable(this.careSystem, Long::valueOf) || isUnreadable(this.list, Long::valueOf)
				|| isUnreadable(this.outcome, Outcome::valueOf) || isUnreadable(this.from, AuditForm::day)
				|| isUnreadable(this.to, AuditForm::day);
	}

	@Override
	public String link(String path) {
		UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
		String[] names = { "person", "careSystem", "list", "action", "subject", "outcome", "from", "to" };
		String[] values = { this.person, this.careSystem, this.list, this.action, this.subject, this.outcome, this.from,
				this.to };
		Arrays.setAll(values, (i) -> {
			if (isGiven(values[i])) {
				link.queryParam(names[i], "{" + names[i] + "}");
			}
			return values[i];
		});
		return link.encode().buildAndExpand(Arrays.stream(values).filter(AuditForm::isGiven).toArray()).toUriString();
	}

	private static <T> boolean isUnreadable(@Nullable String text, Function<String, T> reader) {
		return isGiven(text) && read(text, reader).isEmpty();
	}

	/** A day of a time in which there can be entries. */
	private static LocalDate day(String text) {
		LocalDate day = LocalDate.parse(text);
		if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
			throw new IllegalArgumentException("No entry can be of this year");
		}
		return day;
	}

	private static <T> Optional<T> read(@Nullable String text, Function<String, T> reader) {
		try {
			return (text == null || text.isBlank()) ? Optional.empty() : Optional.of(reader.apply(text.strip()));
		}
		catch (RuntimeException ex) {
			return Optional.empty();
		}
	}

	private static boolean isGiven(@Nullable String text) {
		return text != null && !text.isBlank();
	}

}
