package org.mncares.portal.intake.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.cohort.CohortClinic;
import org.mncares.portal.cohort.CohortCriteria;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.PatientListDesk;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.check.Progress;
import org.mncares.portal.intake.columns.DateQuestions;
import org.mncares.portal.intake.report.FindingGroup;
import org.mncares.portal.intake.report.FindingRow;
import org.mncares.portal.intake.report.Funnel;
import org.mncares.portal.intake.report.LeftOutRow;
import org.mncares.portal.intake.report.PatientListReport;
import org.mncares.portal.intake.report.ReportDesk;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.intake.rule.Severity;
import org.mncares.portal.intake.web.ListWords;
import org.mncares.portal.web.Formats;
import org.mncares.portal.web.FunnelRow;
import org.mncares.portal.web.FunnelRow.Kind;

import org.springframework.stereotype.Component;

/**
 * Puts together what the page of a list shows.
 */
@Component
public class ReportPages {

	private final PatientListDesk desk;

	private final DateQuestions dates;

	private final ListWords words;

	private final Formats formats;

	private final ReportDesk reports;

	ReportPages(PatientListDesk desk, DateQuestions dates, ListWords words, Formats formats, ReportDesk reports) {
		this.desk = desk;
		this.dates = dates;
		this.words = words;
		this.formats = formats;
		this.reports = reports;
	}

	/** The page with everything that the check found; it may show values of rows. */
	ReportPage of(PatientListView list) {
		PatientListReport report = this.reports.report(list.id());
		CohortCriteria criteria = this.desk.cohort().criteria();
		boolean isOpen = list.status() == ListStatus.NEEDS_CORRECTION || list.status() == ListStatus.READY;
		return new ReportPage(list, this.words.heading(list), this.words.outcome(list), this.words.rule(list),
				bars(report.funnel(), criteria), reasons(report.funnel(), criteria), groups(list, report.errors()),
				groups(list, report.warnings()), groups(list, report.notes()), leftOut(list), clinics(list),
				isOpen ? this.dates.open(list.id()) : List.of(), isOpen ? this.dates.answered(list.id()) : List.of());
	}

	/** The page of a list that was never checked. */
	ReportPage withoutFindings(PatientListView list) {
		return new ReportPage(list, this.words.heading(list), this.words.outcome(list), this.words.rule(list),
				List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), clinics(list), List.of(), List.of());
	}

	/** How far the check of a list is; null before it begins. */
	@Nullable Progress progress(PatientListView list) {
		return this.reports.progress(list.id()).orElse(null);
	}

	/** What became of the rows of a list. */
	public List<FunnelRow> funnel(PatientListView list) {
		return bars(this.reports.funnel(list.id()), this.desk.cohort().criteria());
	}

	/** The reason why rows are not eligible, with the cohort's own dates and age. */
	String reason(Rule rule) {
		return reason(rule, this.desk.cohort().criteria());
	}

	private String reason(Rule rule, CohortCriteria criteria) {
		return switch (rule) {
			case UNDER_AGE -> "Under " + criteria.minimumAge() + " at the start";
			case STARTED_BEFORE_WINDOW -> "Started before " + this.formats.date(criteria.window().first());
			case STARTED_AFTER_WINDOW -> "Started after " + this.formats.date(criteria.window().last());
			default -> rule.title();
		};
	}

	private List<FunnelRow> bars(Funnel funnel, CohortCriteria criteria) {
		List<FunnelRow> bars = new ArrayList<>();
		bars.add(new FunnelRow("Rows in the file", funnel.rows(), Kind.PLAIN));
		for (Funnel.Step step : funnel.steps()) {
			bars.add(new FunnelRow(label(step, criteria), step.rows(),
					step.kind().equals("error") ? Kind.BAD : Kind.PLAIN));
		}
		boolean open = funnel.steps().stream().anyMatch((step) -> step.kind().equals("error"));
		bars.add(new FunnelRow(open ? "Eligible so far" : "Eligible", funnel.eligible(), Kind.RESULT));
		return bars;
	}

	private String label(Funnel.Step step, CohortCriteria criteria) {
		return Rule.of(step.code()).map((rule) -> reason(rule, criteria)).orElse(step.label());
	}

	private List<ReportPage.Reason> reasons(Funnel funnel, CohortCriteria criteria) {
		return funnel.steps().stream().filter((step) -> step.kind().equals("not-eligible")).map((step) -> {
			Rule rule = Rule.of(step.code()).orElseThrow();
			return new ReportPage.Reason(rule, reason(rule, criteria), step.rows());
		}).toList();
	}

	/** What concerns the file as a whole is shown at once; rows open when asked for. */
	private List<ReportPage.Group> groups(PatientListView list, List<FindingGroup> groups) {
		return groups.stream()
			.map((group) -> new ReportPage.Group(group.key(), group.rule(), columnOf(group.rule(), group.column()),
					group.cells(), group.rows(),
					group.values().stream().map((value) -> new ReportPage.Value(value.value(), value.count())).toList(),
					isAboutTheFile(group) ? first(list, group) : List.of()))
			.toList();
	}

	private static boolean isAboutTheFile(FindingGroup group) {
		Severity severity = group.rule().severity();
		return severity == Severity.FILE || severity == Severity.NOTE || severity == Severity.REFUSAL
				|| group.rows() == 0;
	}

	private List<FindingRow> first(PatientListView list, FindingGroup group) {
		return this.reports.findings(list.id(), group.rule(), group.column(), 1).items();
	}

	static String columnOf(Rule rule, @Nullable Column column) {
		return (column != null && rule.column() == null) ? column.label() : "";
	}

	private List<LeftOutRow> leftOut(PatientListView list) {
		return (list.counts().rowsLeftOut() > 0) ? this.reports.leftOut(list.id()) : List.of();
	}

	private List<String> clinics(PatientListView list) {
		var byNumber = this.desk.clinics(list.id());
		return list.clinics()
			.keySet()
			.stream()
			.map(byNumber::get)
			.filter(Objects::nonNull)
			.map(CohortClinic::code)
			.sorted()
			.toList();
	}

}
