package org.mncares.portal.intake.report.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Rows that a person chose to leave out, with the reason.
 *
 * @param rows the rows that were chosen
 * @param shown all rows of the page
 * @param all whether all of the page were chosen at once
 * @param reason why
 */
record LeaveOutForm(@Nullable List<Integer> rows, @Nullable List<Integer> shown, @Nullable Boolean all,
		@Nullable String reason) {

	private static final int LONGEST_REASON = 200;

	static LeaveOutForm empty() {
		return new LeaveOutForm(null, null, null, null);
	}

	Set<Integer> chosen() {
		List<Integer> chosen = hasAll() ? this.shown : this.rows;
		return (chosen != null) ? new LinkedHashSet<>(chosen) : Set.of();
	}

	public boolean hasAll() {
		return Boolean.TRUE.equals(this.all);
	}

	public boolean has(@Nullable Integer row) {
		return row != null && this.rows != null && this.rows.contains(row);
	}

	public String why() {
		return (this.reason != null) ? this.reason.strip() : "";
	}

	/** What is wrong with the choice of rows, empty when nothing is. */
	String rowsProblem() {
		return chosen().isEmpty() ? "Choose at least one row." : "";
	}

	/** What is wrong with the reason, empty when nothing is. */
	String reasonProblem() {
		if (why().isEmpty()) {
			return "Say why these rows are left out.";
		}
		return (why().length() > LONGEST_REASON)
				? "The reason is longer than " + LONGEST_REASON + " characters. Shorten it." : "";
	}

}
