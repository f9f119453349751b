package org.mncares.portal.intake.judge;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.CheckResult;
import org.mncares.portal.intake.ListCounts;
import org.mncares.portal.intake.unmatched.CollectPayors;

import org.springframework.stereotype.Component;

/**
 * Judges the written rows of a list together, and counts what came of it.
 */
@Component
public class JudgeList {

	private final CrossRowRules acrossRows;

	private final ListTally tally;

	private final CollectPayors payors;

	JudgeList(CrossRowRules acrossRows, ListTally tally, CollectPayors payors) {
		this.acrossRows = acrossRows;
		this.tally = tally;
		this.payors = payors;
	}

	/** The numbers of the rows that a person left out. */
	public BitSet leftOut(PatientListId list) {
		return this.tally.leftOut(list.value());
	}

	/**
	 * Takes back what was judged before, judges anew and counts all rows again; within
	 * the caller's transaction.
	 */
	public CheckResult judgeAnew(ListFacts facts) {
		this.acrossRows.takeBack(facts);
		this.acrossRows.apply(facts);
		this.tally.countOutcomes(facts.list());
		this.payors.collect(facts.list());
		return result(this.tally.outcomes(facts.list()), this.tally.findings(facts.list()));
	}

	/**
	 * Judges rows that were just written, and goes on with what was counted of them;
	 * within the caller's transaction.
	 * @param repeated numbers of the rows that may share a key with another; null to look
	 * for them
	 */
	public CheckResult judge(ListFacts facts, RowTally counted, @Nullable BitSet repeated) {
		if (this.acrossRows.apply(facts, counted, repeated)) {
			this.tally.countOutcomes(facts.list());
		}
		else {
			this.tally.keep(facts.list(), counted.outcomes());
		}
		this.payors.collect(facts.list(), counted.payors());
		return result(this.tally.outcomes(facts.list()), counted.findings());
	}

	private static CheckResult result(List<OutcomeCount> outcomes, Map<String, Long> findings) {
		long refusals = findings.getOrDefault("REFUSAL", 0L);
		long errors = findings.getOrDefault("FILE", 0L) + findings.getOrDefault("ERROR", 0L);
		long warnings = findings.getOrDefault("WARNING", 0L);
		ListCounts counts = new ListCounts(outcomes.stream().mapToLong(OutcomeCount::rows).sum(),
				sum(outcomes, "ERROR"), sum(outcomes, "LEFT_OUT"), sum(outcomes, "ELIGIBLE"), errors + refusals,
				warnings);
		return CheckResult.of(counts, refusals > 0);
	}

	private static long sum(List<OutcomeCount> outcomes, String outcome) {
		return outcomes.stream().filter((count) -> count.outcome().equals(outcome)).mapToLong(OutcomeCount::rows).sum();
	}

}
