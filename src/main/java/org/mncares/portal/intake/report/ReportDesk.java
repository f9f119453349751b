package org.mncares.portal.intake.report;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.PatientLists;
import org.mncares.portal.intake.check.Progress;
import org.mncares.portal.intake.check.ProgressBoard;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Rule;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What pages read of the check of a list, of those that the scope in hand may see.
 */
@Service
@Transactional(readOnly = true)
public class ReportDesk {

	private final PatientLists lists;

	private final ReportQueries queries;

	private final ReportRows rows;

	private final ProgressBoard board;

	ReportDesk(PatientLists lists, ReportQueries queries, ReportRows rows, ProgressBoard board) {
		this.lists = lists;
		this.queries = queries;
		this.rows = rows;
		this.board = board;
	}

	/** How far the check of a list is; empty before it begins. */
	public Optional<Progress> progress(PatientListId id) {
		return this.board.read(this.lists.require(id).id().value());
	}

	/** Everything that the check of a list found, grouped. */
	public PatientListReport report(PatientListId id) {
		return this.queries.report(this.lists.require(id).view());
	}

	/**
	 * A page of the findings of a rule.
	 * @param column the column, if the rule is not about one alone
	 */
	public Page<FindingRow> findings(PatientListId id, Rule rule, @Nullable Column column, int page) {
		return this.rows.ofGroup(this.lists.require(id).view(), rule, column, page);
	}

	/** A page of the rows that are not eligible for a reason. */
	public Page<FindingRow> notEligible(PatientListId id, Rule rule, int page) {
		return this.rows.ofReason(this.lists.require(id).view(), rule, page);
	}

	/** What became of the rows of a list. */
	public Funnel funnel(PatientListId id) {
		return this.queries.funnel(this.lists.require(id).id());
	}

	/** The rows that were left out, at most 500. */
	public List<LeftOutRow> leftOut(PatientListId id) {
		return this.rows.leftOut(this.lists.require(id).id());
	}

}
