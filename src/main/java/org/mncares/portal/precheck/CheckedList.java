package org.mncares.portal.precheck;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.ColumnMapping;
import org.mncares.portal.intake.rule.Finding;
import org.mncares.portal.intake.rule.ListContext;
import org.mncares.portal.intake.rule.Outcome;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.intake.rule.Severity;
import org.mncares.portal.table.Cells;
import org.mncares.portal.table.TableFormat;

/**
 * What the check of a list came to.
 *
 * @param context what the rules knew, what the list itself shows of dates included
 * @param format what kind of table it is; null where that could not be told
 * @param mapping which of its columns is which; null where it has no header
 * @param ofFile what was found about the list as a whole
 * @param unreadableRow the row where reading ended; 0 where it did not end at one
 * @param unreadable whether the rows could not be checked
 * @param tally what was counted in its rows
 * @param verdicts what was judged across rows
 */
record CheckedList(ListContext context, @Nullable TableFormat format, @Nullable ColumnMapping mapping,
		List<Finding> ofFile, long unreadableRow, boolean unreadable, Tally tally, Verdicts verdicts) {

	CheckedList {
		ofFile = List.copyOf(ofFile);
	}

	static CheckedList unreadable(ListContext context, @Nullable TableFormat format, @Nullable ColumnMapping mapping,
			List<Finding> why, long row) {
		return new CheckedList(context, format, mapping, why, row, true, new Tally(), new Verdicts(0));
	}

	/** How the check ends for scripts. */
	Exit exit() {
		if (this.unreadable) {
			return Exit.UNUSABLE;
		}
		if (count(Severity.REFUSAL) > 0) {
			return Exit.REFUSED;
		}
		return (corrections() > 0) ? Exit.PROBLEMS : Exit.CLEAN;
	}

	/** How many cells, rows or columns have to be corrected. */
	long corrections() {
		return count(Severity.FILE) + count(Severity.ERROR) + count(Severity.REFUSAL);
	}

	long warnings() {
		return count(Severity.WARNING);
	}

	long rowsInError() {
		return this.tally.rowsOf(Outcome.ERROR);
	}

	long eligible() {
		return this.tally.rowsOf(Outcome.ELIGIBLE);
	}

	/** Rows that are not eligible by code and words of their first reason. */
	Map<Rule, Long> notEligible() {
		return this.tally.notEligible();
	}

	/** Whether the rows could be checked if a person said which column is which. */
	boolean isWaiting() {
		return this.mapping != null && this.mapping.isWaiting();
	}

	/** The letters of a column in a spreadsheet program; null where the list has none. */
	@Nullable String letters(@Nullable Column column) {
		int index = (this.mapping != null && column != null) ? this.mapping.indexOf(column) : -1;
		return (index >= 0) ? Cells.letters(index) : null;
	}

	private long count(Severity severity) {
		return this.ofFile.stream().filter((finding) -> finding.severity() == severity).count() + this.tally.groups()
			.stream()
			.filter((group) -> group.rule().severity() == severity)
			.mapToLong(FindingGroup::cells)
			.sum();
	}

}
