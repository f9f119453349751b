package org.mncares.portal.intake;

import java.util.List;

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

	/** Judges anew, as often as wanted; within the caller's transaction. */
	CheckResult judge(ListFacts facts) {
		this.acrossRows.apply(facts);
		List<OutcomeCount> outcomes = this.tally.outcomes(facts.list());
		long refusals = this.tally.findings(facts.list(), List.of("REFUSAL"));
		long errors = this.tally.findings(facts.list(), List.of("FILE", "ERROR"));
		long warnings = this.tally.findings(facts.list(), List.of("WARNING"));
		ListCounts counts = new ListCounts(outcomes.stream().mapToLong(OutcomeCount::rows).sum(),
				sum(outcomes, "ERROR"), sum(outcomes, "LEFT_OUT"), sum(outcomes, "ELIGIBLE"), errors + refusals,
				warnings);
		return CheckResult.of(counts, refusals > 0);
	}

	private static long sum(List<OutcomeCount> outcomes, String outcome) {
		return outcomes.stream().filter((count) -> count.outcome().equals(outcome)).mapToLong(OutcomeCount::rows).sum();
	}

}
