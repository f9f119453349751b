package org.mncares.portal.intake.preview;

import java.util.List;

/**
 * Why a row is or is not eligible, criterion by criterion. For a page of the care
 * system's own staff only: it holds dates of a patient.
 *
 * @param facts what is known of the row
 * @param criteria in the order in which the first that fails is counted
 */
public record ExplainedRow(RowFacts facts, List<Criterion> criteria) {

	public ExplainedRow {
		criteria = List.copyOf(criteria);
	}

	/** What came of it, in a few words. */
	public String headline() {
		if (this.facts.leftOut() != null) {
			return "Left out";
		}
		return switch (this.facts.outcome()) {
			case "ELIGIBLE" -> "Eligible";
			case "ERROR" -> "Not counted before its errors are corrected";
			default -> "Not eligible" + ((this.facts.reason() != null)
					? ": " + this.facts.reason().title().toLowerCase(java.util.Locale.ROOT) : "");
		};
	}

	public boolean isEligible() {
		return this.facts.leftOut() == null && this.facts.outcome().equals("ELIGIBLE");
	}

	/** Whether a criterion is the one that the funnel counts the row under. */
	public boolean isCounted(Criterion criterion) {
		return !isEligible() && criterion.isFailed()
				&& this.criteria.stream().filter(Criterion::isFailed).findFirst().filter(criterion::equals).isPresent();
	}

}
