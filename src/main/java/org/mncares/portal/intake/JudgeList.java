package org.mncares.portal.intake;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.check.CrossRowRules;
import org.mncares.portal.intake.check.ListFacts;
import org.mncares.portal.intake.check.ListTally;
import org.mncares.portal.intake.check.OutcomeCount;

import org.springframework.stereotype.Component;

/**
 * Judges the written rows of a list together, and counts what came of it.
 */
@Component
class JudgeList {

	private final CrossRowRules acrossRows;

	private final ListTally tally;

	JudgeList(CrossRowRules acrossRows, ListTally tally) {
		this.acrossRows = acrossRows;
		this.tally = tally;
	}

	void unpackFindings(PatientListId list) {
		this.tally.unpackFindings(list.value());
	}

	/**
	 * Takes back what was judged before, and judges anew; within the caller's
	 * transaction.
	 */
	CheckResult judgeAnew(ListFacts facts) {
		this.acrossRows.takeBack(facts);
		return judge(facts, null);
	}

	/**
	 * Judges rows that were just written; within the caller's transaction.
	 * @param repeated numbers of the rows that may share a key with another; null to look
	 * for them
	 */
	CheckResult judge(ListFacts facts, @Nullable BitSet repeated) {
		this.acrossRows.apply(facts, repeated);
		this.tally.countOutcomes(facts.list());
		List<OutcomeCount> outcomes = this.tally.outcomes(facts.list());
		Map<String, Long> findings = this.tally.findings(facts.list());
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
