package org.mncares.portal.intake.report.web;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.AuditTrail;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.PatientListDesk;
import org.mncares.portal.intake.PatientListEvent;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.report.FindingRow;
import org.mncares.portal.intake.report.Page;
import org.mncares.portal.intake.report.ReportDesk;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.intake.rule.Severity;
import org.mncares.portal.web.NotFound;
import org.mncares.portal.web.Paging;

import org.springframework.stereotype.Component;

/**
 * Reads the rows behind one line of a report. They show values of patients, so the trail
 * is written before.
 */
@Component
class FindingsPages {

	private final PatientListDesk desk;

	private final ReportPages reports;

	private final AuditTrail trail;

	private final ReportDesk rows;

	FindingsPages(PatientListDesk desk, ReportPages reports, AuditTrail trail, ReportDesk rows) {
		this.desk = desk;
		this.reports = reports;
		this.trail = trail;
		this.rows = rows;
	}

	/**
	 * @param key a rule's code, with the column after a dot where it is about one
	 * @param number the page, from 1; beyond the last it is the last
	 * @throws NotFound when no rule or column is meant by the key
	 */
	FindingsPage of(PatientListId id, String key, int number) {
		PatientListView list = this.desk.list(id);
		int dot = key.indexOf('.');
		Rule rule = Rule.of((dot < 0) ? key : key.substring(0, dot)).orElseThrow(() -> new NotFound("rule"));
		Column column = (dot < 0) ? null
				: Column.match(key.substring(dot + 1)).orElseThrow(() -> new NotFound("column"));
		this.trail.recordView(PatientListEvent.viewed("findings", list));
		Page<FindingRow> found = read(list, rule, column, Math.max(1, number));
		if (found.items().isEmpty() && found.number() > found.pages()) {
			found = read(list, rule, column, found.pages());
		}
		Paging paging = new Paging(found.number(), found.size(), found.total(),
				"/patient-lists/" + id + "/findings/" + key);
		return new FindingsPage(list, key, rule, title(rule, column), found.items(), paging,
				rule.severity() == Severity.ERROR && isOpen(list));
	}

	private Page<FindingRow> read(PatientListView list, Rule rule, @Nullable Column column, int number) {
		return (rule.severity() == Severity.NOT_ELIGIBLE) ? this.rows.notEligible(list.id(), rule, number)
				: this.rows.findings(list.id(), rule, column, number);
	}

	private String title(Rule rule, @Nullable Column column) {
		String name = ReportPages.columnOf(rule, column);
		return name.isEmpty() ? this.reports.reason(rule) : name + ": " + this.reports.reason(rule);
	}

	private static boolean isOpen(PatientListView list) {
		return list.failureCode() == null
				&& (list.status() == ListStatus.NEEDS_CORRECTION || list.status() == ListStatus.READY);
	}

}
