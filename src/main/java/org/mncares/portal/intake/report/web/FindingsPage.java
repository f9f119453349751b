package org.mncares.portal.intake.report.web;

import java.util.List;

import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.report.FindingRow;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.intake.rule.Severity;
import org.mncares.portal.web.Paging;

/**
 * A page of the rows behind one line of a report.
 *
 * @param list the list
 * @param key what stands in links
 * @param rule the rule
 * @param title what is wrong
 * @param rows the rows
 * @param paging which page of them
 * @param leavingOut whether rows can be left out here
 */
record FindingsPage(PatientListView list, String key, Rule rule, String title, List<FindingRow> rows, Paging paging,
		boolean leavingOut) {

	FindingsPage {
		rows = List.copyOf(rows);
	}

	/** Whether cells can be corrected here. */
	public boolean isCorrecting() {
		return this.list.isOpenForCorrection() && !this.rows.isEmpty()
				&& (this.rule.severity() == Severity.ERROR || this.rule.severity() == Severity.WARNING);
	}

	/** Whether any of the rows has a cell to name. */
	public boolean hasCells() {
		return this.rows.stream().anyMatch((row) -> row.address() != null || row.value() != null);
	}

	public boolean hasHints() {
		return this.rows.stream().anyMatch((row) -> row.hint() != null);
	}

}
