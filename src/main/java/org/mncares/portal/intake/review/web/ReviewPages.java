package org.mncares.portal.intake.review.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.ListHistoryEntry;
import org.mncares.portal.intake.PatientListDesk;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.receipt.ReceiptDesk;
import org.mncares.portal.intake.report.ReportDesk;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.intake.rule.Severity;
import org.mncares.portal.web.NotFound;

import org.springframework.stereotype.Component;

/**
 * Puts together what the pages of the review show.
 */
@Component
class ReviewPages {

	private final PatientListDesk desk;

	private final Clock clock;

	private final ReportDesk reports;

	private final ReceiptDesk receipts;

	ReviewPages(PatientListDesk desk, Clock clock, ReportDesk reports, ReceiptDesk receipts) {
		this.desk = desk;
		this.clock = clock;
		this.reports = reports;
		this.receipts = receipts;
	}

	List<ReviewLine> waiting() {
		return lines(this.desk.waiting());
	}

	List<ReviewLine> answered() {
		return lines(this.desk.answered());
	}

	/**
	 * A list that was submitted to the study.
	 * @throws NotFound when there is none
	 */
	PatientListView submitted(PatientListId id) {
		PatientListView list = this.desk.list(id);
		if (list.submittedAt() == null) {
			throw new NotFound("submitted list");
		}
		return list;
	}

	ReviewPage page(PatientListId id) {
		return new ReviewPage(this.receipts.receipt(id), this.reports.report(id), this.reports.leftOut(id),
				lines(this.desk.history(id)));
	}

	ReviewFindings findings(PatientListId id, String code, @Nullable String column, int page) {
		Rule rule = Rule.of(code).orElseThrow(() -> new NotFound("rule"));
		Column of = (column != null && !column.isEmpty())
				? Column.match(column).orElseThrow(() -> new NotFound("column")) : null;
		return new ReviewFindings(id, rule, of, (rule.severity() == Severity.NOT_ELIGIBLE)
				? this.reports.notEligible(id, rule, page) : this.reports.findings(id, rule, of, page));
	}

	private List<ReviewLine> lines(List<ListHistoryEntry> entries) {
		return entries.stream().map((entry) -> ReviewLine.of(entry, now())).toList();
	}

	private Instant now() {
		return this.clock.instant();
	}

}
