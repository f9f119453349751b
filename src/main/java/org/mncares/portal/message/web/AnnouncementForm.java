package org.mncares.portal.message.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.message.AnnouncementText;
import org.mncares.portal.message.AnnouncementView;
import org.mncares.portal.message.Audience;
import org.mncares.portal.web.Choice;

import org.springframework.validation.Errors;

/**
 * What an administrator types to announce something.
 *
 * @param title one line
 * @param text several lines
 * @param from the first day, {@code yyyy-MM-dd}
 * @param to the last day, or nothing
 * @param audience name of an audience
 * @param revision what an edit is based on
 */
record AnnouncementForm(String title, String text, String from, String to, String audience, String revision) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.US)
		.withResolverStyle(ResolverStyle.STRICT);

	AnnouncementForm(@Nullable String title, @Nullable String text, @Nullable String from, @Nullable String to,
			@Nullable String audience, @Nullable String revision) {
		this.title = Typed.line(title);
		this.text = Typed.lines(text);
		this.from = Typed.line(from);
		this.to = Typed.line(to);
		this.audience = Typed.line(audience);
		this.revision = Typed.line(revision);
	}

	static AnnouncementForm empty(LocalDate today) {
		return new AnnouncementForm("", "", today.toString(), "", Audience.ALL.name(), "0");
	}

	static AnnouncementForm of(AnnouncementView stored) {
		AnnouncementText said = stored.said();
		return new AnnouncementForm(said.title(), said.text(), said.from().toString(),
				(said.to() != null) ? said.to().toString() : "", said.audience().name(),
				Long.toString(stored.revision()));
	}

	void check(Errors problems) {
		Typed.check(problems, "title", this.title, "a title", AnnouncementText.LONGEST_TITLE);
		Typed.checkLines(problems, "text", this.text, "the text", AnnouncementText.LONGEST_TEXT);
		LocalDate first = checkDay(problems, "from", this.from, "the first day");
		LocalDate last = this.to.isEmpty() ? null : checkDay(problems, "to", this.to, "the last day");
		if (first != null && last != null && last.isBefore(first)) {
			problems.rejectValue("to", "order", "The last day is before the first one. Enter a later day, or none.");
		}
		if (chosen().isEmpty()) {
			problems.rejectValue("audience", "missing", "Choose who sees it.");
		}
	}

	/** What was typed, once it was checked. */
	AnnouncementText said() {
		return new AnnouncementText(this.title, this.text, Objects.requireNonNull(day(this.from)), day(this.to),
				chosen().orElseThrow());
	}

	long basedOn() {
		return this.revision.matches("\\d{1,18}") ? Long.parseLong(this.revision) : -1;
	}

	static List<Choice> audiences() {
		return Arrays.stream(Audience.values()).map((one) -> Choice.of(one.name(), one.label())).toList();
	}

	private static @Nullable LocalDate checkDay(Errors problems, String field, String typed, String what) {
		LocalDate day = day(typed);
		if (day == null) {
			problems.rejectValue(field, "day", typed.isEmpty() ? "Enter " + what + "."
					: "There is no such day as " + typed + ". Write it as 2021-06-30.");
		}
		else if (day.getYear() < 2000 || day.getYear() > 2100) {
			problems.rejectValue(field, "far", "Enter " + what + " with a year from 2000 to 2100.");
			return null;
		}
		return day;
	}

	private static @Nullable LocalDate day(String typed) {
		try {
			return LocalDate.parse(typed, DAY);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private Optional<Audience> chosen() {
		return Arrays.stream(Audience.values()).filter((one) -> one.name().equals(this.audience)).findFirst();
	}

}
