package org.mncares.portal.precheck;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.profile.CheckProfile;
import org.mncares.portal.intake.rule.Finding;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.intake.rule.Severity;

/**
 * The report as people read it in a terminal.
 */
final class TextReport {

	private final PrintStream out;

	private final boolean values;

	/**
	 * @param out where to
	 * @param values whether values of the list are shown as they are
	 */
	TextReport(PrintStream out, boolean values) {
		this.out = out;
		this.values = values;
	}

	void write(CheckedList list, String name, CheckProfile profile, List<String> remarks) {
		this.out.printf("Pre-check of %s%s%n", name, (list.format() != null) ? " (" + list.format().label() + ")" : "");
		this.out.printf("For %s (%s), %s; rules version %s, profile of %s%n%n", profile.careSystem().name(),
				profile.careSystem().code(), profile.cohort().name(), Rule.CATALOGUE_VERSION,
				profile.day(profile.madeAt()));
		remarks.forEach((remark) -> this.out.printf("Note: %s%n%n", remark));
		this.out.println(result(list));
		if (!list.unreadable()) {
			funnel(list);
		}
		section("What must not be sent", list, (severity) -> severity == Severity.REFUSAL);
		section("To correct", list, (severity) -> severity == Severity.ERROR || severity == Severity.FILE);
		section("Worth a look", list, (severity) -> severity == Severity.WARNING);
		section("For your information", list, (severity) -> severity == Severity.NOTE);
		if (!this.values && !list.tally().groups().isEmpty()) {
			this.out.printf(
					"%nValues of patients are masked (a for letters, 9 for digits), names and streets left out: add --values to see them.%n");
		}
		if (!list.unreadable()) {
			this.out.printf(
					"%nNot checked here, as only the portal can: patients of your earlier lists for other "
							+ "clinics (%s), and patients who objected to research (%s).%n",
					Rule.IN_ANOTHER_LIST.code(), Rule.OBJECTED.code());
		}
	}

	private static String result(CheckedList list) {
		return switch (list.exit()) {
			case CLEAN -> "Nothing needs correction. " + ((list.warnings() > 0)
					? count(list.warnings(), "finding is", "findings are") + " worth a look." : "");
			case PROBLEMS -> "This list needs " + count(list.corrections(), "correction", "corrections") + " in "
					+ count(list.rowsInError(), "row.", "rows.");
			case REFUSED -> "The portal would refuse and erase this list: it holds what must not be sent.";
			case UNUSABLE -> "This file cannot be checked.";
		};
	}

	private void funnel(CheckedList list) {
		this.out.printf("%nWhat becomes of the %s%n", count(list.tally().rows(), "row", "rows"));
		step(list.rowsInError(), "with an error to correct");
		list.notEligible().forEach((rule, rows) -> step(rows, rule.title() + " (" + rule.code() + ")"));
		step(list.eligible(), "eligible");
	}

	private void step(long rows, String what) {
		if (rows > 0) {
			this.out.printf("%,12d  %s%n", rows, what);
		}
	}

	private void section(String title, CheckedList list, Predicate<Severity> severity) {
		List<Finding> ofFile = list.ofFile().stream().filter((found) -> severity.test(found.severity())).toList();
		List<FindingGroup> groups = list.tally()
			.groups()
			.stream()
			.filter((group) -> severity.test(group.rule().severity()))
			.toList();
		if (ofFile.isEmpty() && groups.isEmpty()) {
			return;
		}
		this.out.printf("%n%s%n", title);
		ofFile.forEach((finding) -> ofFile(finding, list.unreadableRow()));
		groups.forEach((group) -> group(group, list.letters(group.column())));
		if (list.isWaiting()) {
			this.out.printf("%n         Say which column it is: add --column \"<name in your file>=<our name>\".%n");
		}
	}

	private void ofFile(Finding finding, long row) {
		this.out.printf("%n  %s%n", finding.sentence());
		if (finding.value() != null) {
			this.out.printf("         Column: %s%n", finding.value());
		}
		if (row > 0) {
			this.out.printf("         Row %d%n", row);
		}
	}

	private void group(FindingGroup group, @Nullable String letters) {
		Rule rule = group.rule();
		String column = (group.column() != null) ? group.column().label() + ": " : "";
		this.out.printf("%n  %s %s%s%n         %s%n", rule.code(), column, rule.title(), rule.advice());
		this.out.printf("         %s: %s%s%n",
				(letters != null) ? count(group.cells(), "cell", "cells") : count(group.rows(), "row", "rows"),
				group.firstRows()
					.stream()
					.map((row) -> (letters != null) ? letters + row : "row " + row)
					.collect(Collectors.joining(", ")),
				(group.rows() > group.firstRows().size())
						? String.format(Locale.ROOT, " and %,d more", group.rows() - group.firstRows().size()) : "");
		if (rule == Rule.DATE_UNDECIDED && group.column() != null) {
			String key = group.column().key();
			this.out.printf("         Here: add --day-first %s or --month-first %s.%n", key, key);
		}
		List<Map.Entry<String, Long>> values = group.values(this.values);
		if (!values.isEmpty()) {
			this.out.printf("         Such as %s%n",
					values.stream()
						.map((value) -> value.getKey() + " (" + value.getValue() + ")")
						.collect(Collectors.joining(", ")));
		}
	}

	private static String count(long number, String one, String several) {
		return String.format(Locale.ROOT, "%,d %s", number, (number == 1) ? one : several);
	}

}
