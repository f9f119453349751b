package org.mncares.portal.precheck;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.CheckedRow;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Finding;
import org.mncares.portal.intake.rule.Outcome;
import org.mncares.portal.intake.rule.RowVerdict;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.intake.rule.Severity;

/**
 * Counts what becomes of the rows of a list, and what was found in them.
 */
final class Tally {

	private final Map<Ending, Long> endings = new HashMap<>();

	private final Map<Place, FindingGroup> groups = new HashMap<>();

	/** Counts a row by itself. */
	void add(CheckedRow row) {
		this.endings.merge(Ending.of(row.outcome(), row.reason()), 1L, Long::sum);
		add(row.number(), row.findings());
	}

	/** Counts what other rows make of a row that was counted by itself. */
	void add(RowVerdict verdict) {
		if (verdict.outcome() != null) {
			this.endings.merge(Ending.of(verdict.row().outcome(), verdict.row().reason()), -1L, Long::sum);
			this.endings.merge(Ending.of(verdict.outcome(), verdict.reason()), 1L, Long::sum);
		}
		add(verdict.row().number(), verdict.findings());
	}

	private void add(long row, List<Finding> findings) {
		for (Finding finding : findings) {
			// What merely makes a row not eligible is counted as its reason.
			if (finding.severity() != Severity.NOT_ELIGIBLE) {
				this.groups
					.computeIfAbsent(new Place(finding.rule(), finding.column()),
							(place) -> new FindingGroup(place.rule(), place.column()))
					.see(row, finding.value());
			}
		}
	}

	long rows() {
		return this.endings.values().stream().mapToLong(Long::longValue).sum();
	}

	long rowsOf(Outcome outcome) {
		return this.endings.getOrDefault(Ending.of(outcome, null), 0L);
	}

	/** Rows that are not eligible by their first reason, in the fixed order of these. */
	Map<Rule, Long> notEligible() {
		Map<Rule, Long> reasons = new LinkedHashMap<>();
		Arrays.stream(Rule.values()).forEach((rule) -> {
			long rows = this.endings.getOrDefault(Ending.of(Outcome.NOT_ELIGIBLE, rule), 0L);
			if (rows > 0) {
				reasons.put(rule, rows);
			}
		});
		return reasons;
	}

	/** The findings, gravest and most frequent first. */
	List<FindingGroup> groups() {
		return this.groups.values().stream().sorted(FindingGroup.GRAVEST_FIRST).toList();
	}

	private record Place(Rule rule, @Nullable Column column) {
	}

	/**
	 * What rows come to.
	 *
	 * @param reason why they are not eligible; null for all others
	 */
	private record Ending(Outcome outcome, @Nullable Rule reason) {

		private static Ending of(Outcome outcome, @Nullable Rule reason) {
			return new Ending(outcome, (outcome == Outcome.NOT_ELIGIBLE) ? reason : null);
		}

	}

}
