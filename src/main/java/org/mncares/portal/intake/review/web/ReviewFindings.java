package org.mncares.portal.intake.review.web;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.report.FindingRow;
import org.mncares.portal.intake.report.Page;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.web.Paging;

/**
 * The rows in which one rule found something, as the study reads them.
 *
 * @param list the list
 * @param rule the rule
 * @param column the column, where the rule is not about one alone
 * @param rows a page of the rows
 */
record ReviewFindings(PatientListId list, Rule rule, @Nullable Column column, Page<FindingRow> rows) {

	public Paging paging() {
		String href = "/review/" + this.list + "/findings/" + this.rule.code()
				+ ((this.column != null) ? "?column=" + this.column.key() : "");
		return new Paging(this.rows.number(), this.rows.size(), this.rows.total(), href);
	}

}
