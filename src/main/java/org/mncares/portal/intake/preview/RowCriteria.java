package org.mncares.portal.intake.preview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.cohort.CohortCriteria;
import org.mncares.portal.intake.preview.RowFacts.OtherRow;
import org.mncares.portal.intake.preview.RowFacts.Problem;
import org.mncares.portal.intake.rule.EligibilityPolicy;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.intake.rule.RuleGroup;
import org.mncares.portal.web.Formats;

/**
 * Judges a row criterion by criterion, in the order in which the first that fails is the
 * one that is counted. It repeats no rule's decision: what the check counted stands.
 */
final class RowCriteria {

	private static final String ERASED = "The values of this row were erased when their time was over.";

	private final RowFacts row;

	private final CohortCriteria cohort;

	private final Formats formats;

	RowCriteria(RowFacts row, CohortCriteria cohort, Formats formats) {
		this.row = row;
		this.cohort = cohort;
		this.formats = formats;
	}

	List<Criterion> all() {
		List<Criterion> criteria = new ArrayList<>(List.of(partOfTheList(), clinic(), noErrors(), age(), window()));
		criteria.addAll(otherRows());
		criteria.add(elsewhere());
		criteria.add(objection());
		return criteria;
	}

	private Criterion partOfTheList() {
		RowFacts.LeftOut leftOut = this.row.leftOut();
		return (leftOut == null) ? met("", "The row is part of the list", "It was not left out.") : new Criterion("",
				"The row is part of the list", Verdict.NOT_MET,
				"Left out by " + leftOut.by() + " on " + this.formats.day(leftOut.at()) + ": " + leftOut.reason());
	}

	private Criterion clinic() {
		String title = "The clinic takes part, and the list is for it";
		List<Problem> problems = this.row.errors().stream().filter(RowCriteria::isAboutClinic).toList();
		if (!problems.isEmpty()) {
			return new Criterion(problems.getFirst().rule().code(), title, Verdict.NOT_MET, sentences(problems));
		}
		return (this.row.clinic() != null) ? met("", title, this.row.clinic() + ".")
				: unknown("", title, "The row names no clinic.");
	}

	private Criterion noErrors() {
		String title = "The row has no error to correct";
		List<Problem> problems = this.row.errors().stream().filter((problem) -> !isAboutClinic(problem)).toList();
		return problems.isEmpty() ? met("", title, "None was found.")
				: new Criterion(problems.getFirst().rule().code(), title, Verdict.NOT_MET, sentences(problems));
	}

	private Criterion age() {
		String title = "At least " + this.cohort.minimumAge() + " years old on the day care coordination started";
		LocalDate born = this.row.born();
		LocalDate start = this.row.start();
		if (born == null || start == null || start.isBefore(born)) {
			return withoutValues(title, "This needs both the date of birth and the start.", Rule.UNDER_AGE);
		}
		int age = EligibilityPolicy.ageOn(born, start);
		String because = "Born " + this.formats.date(born) + ", so " + age + " on " + this.formats.date(start) + ".";
		return judged(Rule.UNDER_AGE, title, age >= this.cohort.minimumAge(), because);
	}

	private Criterion window() {
		LocalDate first = this.cohort.window().first();
		LocalDate last = this.cohort.window().last();
		String title = "Started from " + this.formats.date(first) + " to " + this.formats.date(last);
		LocalDate start = this.row.start();
		if (start == null) {
			return withoutValues(title, "The start is not known.", Rule.STARTED_BEFORE_WINDOW,
					Rule.STARTED_AFTER_WINDOW);
		}
		Rule rule = start.isAfter(last) ? Rule.STARTED_AFTER_WINDOW : Rule.STARTED_BEFORE_WINDOW;
		return judged(rule, title, this.cohort.window().contains(start),
				"Started " + this.formats.date(start) + (start.isBefore(first) ? ", before the window."
						: (start.isAfter(last) ? ", after the window." : ".")));
	}

	/** Three conditions that only all rows of the patient together show. */
	private List<Criterion> otherRows() {
		String never = "No earlier start in your care system";
		String earliest = "This row has the patient's earliest start";
		String once = "The same start is listed once";
		LocalDate start = this.row.start();
		if (start == null) {
			String because = "The start is not known.";
			return List.of(withoutValues(never, because, Rule.STARTED_EARLIER),
					withoutValues(earliest, because, Rule.LATER_START),
					withoutValues(once, because, Rule.LISTED_TWICE));
		}
		OtherRow first = this.row.others().stream().filter((other) -> other.start() != null).findFirst().orElse(null);
		LocalDate firstStart = (first != null) ? Objects.requireNonNull(first.start()) : start;
		boolean earlier = firstStart.isBefore(start);
		boolean before = earlier && firstStart.isBefore(this.cohort.window().first());
		String at = earlier
				? "Row " + this.formats.number(Objects.requireNonNull(first).row()) + " of the same patient starts "
						+ this.formats.date(firstStart) + "."
				: (this.row.others().isEmpty() ? "The patient is in no other row."
						: "No other row of the patient starts earlier.");
		OtherRow twin = this.row.others()
			.stream()
			.filter((other) -> start.equals(other.start()) && other.sameClinic() && other.row() < this.row.row())
			.findFirst()
			.orElse(null);
		return List.of(judged(Rule.STARTED_EARLIER, never, !before, at),
				judged(Rule.LATER_START, earliest, !earlier, at),
				judged(Rule.LISTED_TWICE, once, twin == null, (twin == null) ? "No earlier row says the same."
						: "Row " + this.formats.number(twin.row()) + " says the same already."));
	}

	private Criterion elsewhere() {
		String clinic = this.row.elsewhere();
		return judged(Rule.IN_ANOTHER_LIST, "Not in the cohort through another list of your care system",
				clinic == null,
				(clinic == null) ? "The patient is in the cohort through no list for other clinics."
						: "The patient is in the cohort at " + clinic
								+ ", through a list that this one does not replace.");
	}

	private Criterion objection() {
		return judged(Rule.OBJECTED, "No objection to research is recorded", this.row.objectedAt() == null,
				(this.row.objectedAt() == null) ? "None is recorded."
						: "Recorded on " + this.formats.day(this.row.objectedAt()) + ".");
	}

	/** What the check counted stands, also where it would be judged otherwise today. */
	private Criterion judged(Rule rule, String title, boolean met, String because) {
		boolean counted = this.row.reason() == rule && this.row.outcome().equals("NOT_ELIGIBLE");
		return new Criterion(rule.code(), title, (met && !counted) ? Verdict.MET : Verdict.NOT_MET, (met && counted)
				? "So the check found it: " + rule.title().toLowerCase(java.util.Locale.ROOT) + "." : because);
	}

	private Criterion withoutValues(String title, String because, Rule... rules) {
		for (Rule rule : rules) {
			if (this.row.reason() == rule && this.row.outcome().equals("NOT_ELIGIBLE")) {
				return judged(rule, title, true, because);
			}
		}
		return unknown(rules[0].code(), title, this.row.erased() ? ERASED : because);
	}

	private static boolean isAboutClinic(Problem problem) {
		return problem.rule().group() == RuleGroup.CLINIC;
	}

	private static String sentences(List<Problem> problems) {
		return problems.stream().map(Problem::sentence).distinct().collect(Collectors.joining("; ")) + ".";
	}

	private static Criterion met(String code, String title, String because) {
		return new Criterion(code, title, Verdict.MET, because);
	}

	private static Criterion unknown(String code, String title, @Nullable String because) {
		return new Criterion(code, title, Verdict.UNKNOWN, Objects.requireNonNullElse(because, ""));
	}

}
