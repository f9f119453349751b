package org.mncares.portal.intake.judge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.CheckedRow;
import org.mncares.portal.intake.rule.Coverage;
import org.mncares.portal.intake.rule.Finding;
import org.mncares.portal.intake.rule.Outcome;
import org.mncares.portal.intake.rule.PayorMatch;
import org.mncares.portal.intake.rule.RowVerdict;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.intake.rule.Severity;

/**
 * Counts the rows of a list while they stream by, so that they need not be looked at
 * again: what became of them, what was found, and which payors nothing matched. Rows that
 * a person left out count as that only. Not thread-safe.
 */
public final class RowTally {

	/** With more different payors than that they are left to the database. */
	private static final int MOST_PAYORS = 5_000;

	private final BitSet leftOut;

	private final Map<Ending, Long> endings = new HashMap<>();

	private final Map<Severity, Long> findings = new EnumMap<>(Severity.class);

	private @Nullable Map<String, Long> payors = new HashMap<>();

	private long rowsLeftOut;

	/**
	 * @param leftOut the numbers of the rows that a person left out
	 */
	public RowTally(BitSet leftOut) {
		this.leftOut = leftOut;
	}

	/** Counts a row by itself. */
	public void add(CheckedRow row) {
		if (this.leftOut.get((int) row.number())) {
			this.rowsLeftOut++;
			return;
		}
		add(row.outcome(), row.reason(), 1);
		add(row.findings());
		addPayors(row.coverage1(), row.coverage2());
	}

	/** Counts findings, also those about the file. */
	public void add(Collection<Finding> found) {
		for (Finding finding : found) {
			this.findings.merge(finding.severity(), 1L, Long::sum);
		}
	}

	/** Counts what a row becomes for other rows' sake. */
	void add(RowVerdict verdict) {
		add(verdict.findings());
		if (verdict.outcome() != null) {
			add(verdict.row().outcome(), verdict.row().reason(), -1);
			add(verdict.outcome(), verdict.reason(), 1);
		}
	}

	/** Rows by final outcome and first reason. */
	List<OutcomeCount> outcomes() {
		List<OutcomeCount> counts = new ArrayList<>();
		this.endings.forEach((ending, rows) -> {
			if (rows > 0) {
				counts.add(new OutcomeCount(ending.outcome().name(),
						(ending.reason() != null) ? ending.reason().code() : null, rows));
			}
		});
		if (this.rowsLeftOut > 0) {
			counts.add(new OutcomeCount("LEFT_OUT", null, this.rowsLeftOut));
		}
		return counts;
	}

	/** Findings by the name of their severity. */
	Map<String, Long> findings() {
		Map<String, Long> counts = new HashMap<>();
		this.findings.forEach((severity, count) -> counts.put(severity.name(), count));
		return counts;
	}

	/**
	 * How many rows have each payor that is no partner, as it was written; null when
	 * there were too many different ones.
	 */
	@Nullable Map<String, Long> payors() {
		return this.payors;
	}

	private void add(Outcome outcome, @Nullable Rule reason, long rows) {
		this.endings.merge(new Ending(outcome, reason), rows, Long::sum);
	}

	private void addPayors(@Nullable Coverage first, @Nullable Coverage second) {
		String one = unmatched(first);
		String other = unmatched(second);
		addPayor(one);
		addPayor((other != null && other.equals(one)) ? null : other);
	}

	private void addPayor(@Nullable String written) {
		if (written != null && this.payors != null) {
			this.payors.merge(written, 1L, Long::sum);
			this.payors = (this.payors.size() <= MOST_PAYORS) ? this.payors : null;
		}
	}

	private static @Nullable String unmatched(@Nullable Coverage coverage) {
		return (coverage != null && coverage.kind() == PayorMatch.Kind.OTHER) ? coverage.written() : null;
	}

	private record Ending(Outcome outcome, @Nullable Rule reason) {
	}

}
