package org.mncares.portal.payor.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.payor.NameTaken;
import org.mncares.portal.payor.NewPayor;
import org.mncares.portal.payor.PayorEdit;
import org.mncares.portal.payor.PayorView;
import org.mncares.portal.payor.SettledPayors;
import org.mncares.portal.payor.name.MemberIdPattern;
import org.mncares.portal.web.Typed;

import org.springframework.validation.BindingResult;

/**
 * A payor partner as an administrator types it.
 *
 * @param aliases for a new partner: other ways of writing it, one a line
 * @param examples member IDs to try the pattern on; they are not kept
 * @param revision on which an edit is based
 * @param saving how to save after the effect was shown: {@code only} or {@code reapply}
 */
record PayorForm(@Nullable String name, @Nullable String shortName, @Nullable String code, @Nullable String joinedOn,
		@Nullable String leftOn, @Nullable String memberIdPattern, @Nullable String aliases, @Nullable String examples,
		@Nullable Long revision, @Nullable String saving) {

	static final PayorForm EMPTY = new PayorForm(null, null, null, null, null, null, null, null, null, null);

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_SHORT_NAME = 60;

	private static final int MOST_ALIASES = 100;

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2100;

	static PayorForm of(PayorView payor) {
		return new PayorForm(payor.name(), payor.shortName(), payor.code(), payor.joinedOn().toString(),
				(payor.leftOn() != null) ? payor.leftOn().toString() : null, payor.memberIdPattern(), null, null,
				payor.revision(), null);
	}

	void check(BindingResult problems) {
		text(problems, "name", Typed.text(this.name), LONGEST_NAME, "Enter the payor's name.");
		text(problems, "shortName", Typed.text(this.shortName), LONGEST_SHORT_NAME,
				"Enter a short name, under which figures show it.");
		if (!typedCode().matches("[A-Z0-9]{1,10}")) {
			problems.rejectValue("code", "form", "Enter a code of 1 to 10 letters and digits.");
		}
		checkDates(problems);
		String pattern = pattern();
		if (pattern != null) {
			try {
				MemberIdPattern.compile(pattern);
			}
			catch (IllegalArgumentException ex) {
				problems.rejectValue("memberIdPattern", "form", MemberIdPattern.RULE);
			}
		}
		checkAliases(problems);
	}

	private void checkDates(BindingResult problems) {
		LocalDate joined = day(this.joinedOn).orElse(null);
		if (joined == null) {
			problems.rejectValue("joinedOn", "form",
					"Enter a day that exists, of the years 2000 to 2100, such as 2021-03-01.");
		}
		if (Typed.text(this.leftOn).isEmpty()) {
			return;
		}
		LocalDate day = day(this.leftOn).orElse(null);
		if (day == null) {
			problems.rejectValue("leftOn", "form",
					"Enter a day that exists, of the years 2000 to 2100, or leave this blank.");
		}
		else if (joined != null && !day.isAfter(joined)) {
			problems.rejectValue("leftOn", "order",
					"This day is not after the day on which the payor joined. Are the two swapped?");
		}
	}

	private void checkAliases(BindingResult problems) {
		List<String> lines = aliasLines();
		if (lines.size() > MOST_ALIASES) {
			problems.rejectValue("aliases", "many", "Enter at most 100 aliases here; add more later.");
		}
		for (String line : lines) {
			Typed.problem(line, LONGEST_NAME)
				.ifPresent((problem) -> problems.rejectValue("aliases", "form", "\"" + shown(line) + "\": " + problem));
			if (SettledPayors.meansNoPayor(line)) {
				problems.rejectValue("aliases", "meaning",
						"\"" + shown(line) + "\" already says that a patient has no payor, or that it is not known.");
			}
		}
	}

	private static void text(BindingResult problems, String field, String text, int longest, String missing) {
		if (text.isEmpty()) {
			problems.rejectValue(field, "missing", missing);
			return;
		}
		Typed.problem(text, longest).ifPresent((problem) -> problems.rejectValue(field, "form", problem));
		if (SettledPayors.meansNoPayor(text)) {
			problems.rejectValue(field, "meaning",
					"This already says that a patient has no payor, or that it is not known. It cannot be a payor's name.");
		}
	}

	/** Says at each field who has what stands in it. */
	void taken(NameTaken taken, BindingResult problems) {
		at("code", typedCode(), taken, problems);
		at("name", Typed.text(this.name), taken, problems);
		at("shortName", Typed.text(this.shortName), taken, problems);
		aliasLines().forEach((line) -> at("aliases", line, taken, problems));
		if (!problems.hasErrors()) {
			problems.reject("taken", taken.taken().getFirst().sentence());
		}
	}

	private static void at(String field, String text, NameTaken taken, BindingResult problems) {
		String sentence = taken.sentenceFor(text);
		if (!sentence.isEmpty()) {
			problems.rejectValue(field, "taken", sentence);
		}
	}

	NewPayor toNew() {
		return new NewPayor(typedCode(), Typed.text(this.name), Typed.text(this.shortName), joined(), pattern(),
				aliasLines());
	}

	PayorEdit toEdit() {
		return new PayorEdit(typedCode(), Typed.text(this.name), Typed.text(this.shortName), joined(),
				day(this.leftOn).orElse(null), pattern());
	}

	/** Whether an edit changes on which days the payor is a partner. */
	boolean changesDates(PayorView stored) {
		PayorEdit edit = toEdit();
		return !edit.joinedOn().equals(stored.joinedOn()) || !Objects.equals(edit.leftOn(), stored.leftOn());
	}

	boolean isConfirmed() {
		return "only".equals(this.saving) || reapplies();
	}

	boolean reapplies() {
		return "reapply".equals(this.saving);
	}

	long basedOn() {
		return (this.revision != null) ? this.revision : -1;
	}

	PatternTrial trial() {
		return PatternTrial.of(Typed.text(this.memberIdPattern), Typed.text(this.examples));
	}

	private String typedCode() {
		return Typed.text(this.code).toUpperCase(Locale.ROOT);
	}

	private @Nullable String pattern() {
		String text = Typed.text(this.memberIdPattern);
		return text.isEmpty() ? null : text;
	}

	private List<String> aliasLines() {
		return Typed.text(this.aliases)
			.lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.distinct()
			.toList();
	}

	private LocalDate joined() {
		return day(this.joinedOn).orElseThrow();
	}

	/** A day, if it is one of this study's time. */
	private static Optional<LocalDate> day(@Nullable String typed) {
		return Typed.day(Typed.text(typed)).filter((day) -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
	}

	private static String shown(String line) {
		String plain = line.replaceAll("\\p{Cntrl}", " ");
		return (plain.length() > 60) ? plain.substring(0, 60) + "…" : plain;
	}

}
