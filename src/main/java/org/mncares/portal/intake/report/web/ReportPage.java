package org.mncares.portal.intake.report.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.FoundTable;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.columns.DateQuestion;
import org.mncares.portal.intake.columns.DateQuestions;
import org.mncares.portal.intake.report.FindingRow;
import org.mncares.portal.intake.report.LeftOutRow;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.intake.web.ListWords;
import org.mncares.portal.web.FunnelRow;

/**
 * What the page of a list shows.
 *
 * @param list the list
 * @param heading where it stands, in a sentence
 * @param outcome what came of it
 * @param problem the rule for which it could not be taken or read
 * @param funnel what became of its rows; the first is the whole
 * @param reasons why rows are not eligible
 * @param errors what has to be corrected
 * @param warnings what is worth a look
 * @param notes what is said once about the file
 * @param leftOut rows that were left out
 * @param clinics codes and names of its clinics
 * @param questions what somebody has to say about dates
 * @param answers what somebody said about dates
 */
record ReportPage(PatientListView list, String heading, String outcome, @Nullable Rule problem, List<FunnelRow> funnel,
		List<Reason> reasons, List<Group> errors, List<Group> warnings, List<Group> notes, List<LeftOutRow> leftOut,
		List<String> clinics, List<DateQuestion> questions, List<DateQuestions.Answer> answers) {

	/** About a quarter of an hour of typing. */
	private static final int FEW_REPLIES = 50;

	private static final int ATTEST = 2;

	private static final int REVIEW = 3;

	private static final int ALL_DONE = 5;

	/** Which of the five steps is in hand, from 0; 5 when all are done. */
	public int step() {
		return switch (this.list.status()) {
			case RECEIVING, FAILED -> 0;
			case RECEIVED, CHECKING, NEEDS_CORRECTION, REFUSED, ABANDONED -> 1;
			case READY -> ATTEST;
			case SUBMITTED, RETURNED, WITHDRAWN -> REVIEW;
			case ACCEPTED, REPLACED -> ALL_DONE;
		};
	}

	/** Whether the file was read as a table, so that its rows were judged. */
	public boolean isChecked() {
		return this.list.hasFile() && this.list.failureCode() == null && this.list.status() != ListStatus.REFUSED;
	}

	/**
	 * How many replies it takes to correct everything here: cells that say the same take
	 * one.
	 */
	public long replies() {
		return this.errors.stream().mapToLong(Group::replies).sum();
	}

	/** Whether it is quicker to correct cells here than in the file. */
	public boolean isQuickerHere() {
		return isToCorrect() && isChecked() && replies() <= FEW_REPLIES;
	}

	/** Whether rows can still be left out or taken in again. */
	public boolean isOpen() {
		return isChecked() && (isToCorrect() || isReady());
	}

	public boolean isToCorrect() {
		return this.list.status() == ListStatus.NEEDS_CORRECTION;
	}

	public boolean isReady() {
		return this.list.status() == ListStatus.READY;
	}

	/** Whether cells with warnings can be corrected here. */
	public boolean hasWarningCells() {
		return this.warnings.stream().anyMatch(Group::hasRows);
	}

	public boolean isRefused() {
		return this.list.status() == ListStatus.REFUSED;
	}

	/** Whether the original can be downloaded with its problems column. */
	public boolean isDownloadable() {
		return isChecked() && this.list.closedAt() == null && !isErased();
	}

	/** Whether its file is not kept any more. */
	public boolean isErased() {
		return isChecked() && this.list.originalErasedAt() != null;
	}

	/** Whether its check can be asked for again. */
	public boolean canRetry() {
		return this.list.status() == ListStatus.FAILED && !ListWords.isCutOff(this.list);
	}

	/** Whether its columns can be looked at and matched otherwise. */
	public boolean hasColumns() {
		return isOpen() || this.list.waitsForColumns();
	}

	/** How its columns were matched, in a sentence. */
	public String columnsSentence() {
		FoundTable table = this.list.table();
		if (table == null) {
			return "";
		}
		long open = table.openColumns();
		String read = (table.columnsRead() == 1) ? "1 column is read." : table.columnsRead() + " columns are read.";
		return (open == 0) ? read
				: read + ((open == 1) ? " 1 column is not known." : " " + open + " columns are not known.");
	}

	/** Whether it was ever attested, so that there is a receipt. */
	public boolean isSubmitted() {
		return this.list.submittedAt() != null;
	}

	/**
	 * Findings of one rule in one column.
	 *
	 * @param key what stands in links
	 * @param rule the rule
	 * @param column name of the column, empty when the rule's title says it
	 * @param cells how many
	 * @param rows in how many rows
	 * @param values the most frequent values
	 * @param first the first findings, when they are so few that they are shown at once
	 */
	record Group(String key, Rule rule, String column, long cells, long rows, List<Value> values,
			List<FindingRow> first) {

		/**
		 * How many replies it takes, where one counts for all cells that say the same.
		 */
		long replies() {
			return (this.rule == Rule.DATE_UNDECIDED) ? 1
					: this.cells - this.values.stream()
						.mapToLong(Value::count)
						.filter((count) -> count > 1)
						.map((count) -> count - 1)
						.sum();
		}

		/** Whether it is about rows, and not about the file as a whole. */
		public boolean hasRows() {
			return this.rows > 0;
		}

		/** Where all of it stands, below the list's page. */
		public String path() {
			return "/findings/" + this.key;
		}

	}

	/**
	 * A frequent value.
	 *
	 * @param text as it is written
	 * @param count how often
	 */
	record Value(String text, long count) {
	}

	/**
	 * Why rows are not eligible.
	 *
	 * @param rule the rule
	 * @param label the reason with the cohort's own dates and age
	 * @param rows how many
	 */
	record Reason(Rule rule, String label, long rows) {
	}

}
