package org.mncares.portal.cohort.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.cohort.CohortCriteria;
import org.mncares.portal.cohort.CohortView;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.cohort.EditCohort;
import org.mncares.portal.cohort.NewCohort;
import org.mncares.portal.cohort.SubmissionPeriod;
import org.mncares.portal.core.DateWindow;
import org.mncares.portal.web.Typed;

import org.springframework.validation.BindingResult;

/**
 * What an administrator types about a cohort; when lists are sent is asked for only when
 * the cohort is new.
 *
 * @param first the first day of the window
 * @param last the last day of the window
 * @param minimumAge in full years
 * @param opens the first day on which lists are sent
 * @param closes the last day on which lists are sent
 * @param revision what the form is based on, when it changes what is there
 * @param seen how many accepted patients the preview that was confirmed named, if one was
 */
record CohortForm(@Nullable String code, @Nullable String name, @Nullable String first, @Nullable String last,
		@Nullable String minimumAge, @Nullable String opens, @Nullable String closes, @Nullable Long revision,
		@Nullable Integer seen) {

	static final CohortForm EMPTY = new CohortForm(null, null, null, null, "18", null, null, null, null);

	/** Prefilled as the cohort without which nothing is counted. */
	static final CohortForm HISTORICAL = new CohortForm(Cohorts.HISTORICAL, null, null, null, "18", null, null, null,
			null);

	private static final int OLDEST = 120;

	private static final int LONGEST_CODE = 40;

	static CohortForm of(EditCohort.Stored stored) {
		CohortView cohort = stored.cohort();
		DateWindow window = cohort.criteria().window();
		return new CohortForm(cohort.code(), cohort.name(), window.first().toString(), window.last().toString(),
				Integer.toString(cohort.criteria().minimumAge()), null, null, stored.revision(), null);
	}

	/** A new cohort as typed, or null when a field is wrong. */
	@Nullable NewCohort read(BindingResult problems) {
		Typed typed = new Typed(problems);
		String readCode = typed.line("code", this.code, "a code", LONGEST_CODE);
		if (!readCode.isEmpty() && !readCode.matches("[a-z][a-z0-9-]*")) {
			typed.wrong("code", "A code has small letters, digits and hyphens only, and begins with a letter.");
		}
		String readName = readName(typed);
		CohortCriteria criteria = criteria(typed);
		LocalDate opening = typed.date("opens", this.opens, "the first day on which lists are sent");
		LocalDate closing = typed.date("closes", this.closes, "the last day on which lists are sent");
		typed.ordered(opening, closing, "closes", "The last day is before the first day. Correct one of them.");
		if (criteria == null || opening == null || closing == null || !typed.isRight()) {
			return null;
		}
		return new NewCohort(readCode, readName, criteria, SubmissionPeriod.of(opening, closing));
	}

	String readName(Typed typed) {
		return typed.line("name", this.name, "the cohort's name", EditCohort.LONGEST_NAME);
	}

	/** Who is eligible, or null when a field is wrong. */
	@Nullable CohortCriteria criteria(Typed typed) {
		LocalDate from = typed.date("first", this.first, "the first day of the window");
		LocalDate to = typed.date("last", this.last, "the last day of the window");
		Integer age = typed.number("minimumAge", this.minimumAge, "the minimum age", 0, OLDEST);
		typed.ordered(from, to, "last", "The window ends before it begins. Correct one of the two days.");
		if (from == null || to == null || age == null || to.isBefore(from)) {
			return null;
		}
		return new CohortCriteria(new DateWindow(from, to), age);
	}

}
