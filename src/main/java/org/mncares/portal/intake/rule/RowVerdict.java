package org.mncares.portal.intake.rule;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What its relation to other rows makes of a row.
 *
 * @param row the row
 * @param findings what was found across rows
 * @param outcome what the row becomes; null where it stays what it is by itself
 * @param reason why it is not eligible
 */
public record RowVerdict(RowFacts row, List<Finding> findings, @Nullable Outcome outcome, @Nullable Rule reason) {

	public RowVerdict {
		findings = List.copyOf(findings);
	}

	/**
	 * An error governs; a row that has an error of its own, or is not eligible by itself,
	 * otherwise stays what it is.
	 * @param reason why the row would not be eligible
	 */
	static RowVerdict of(RowFacts row, List<Finding> findings, @Nullable Rule reason) {
		boolean error = findings.stream().anyMatch((finding) -> finding.severity().isError());
		if (error) {
			return new RowVerdict(row, findings, (row.outcome() != Outcome.ERROR) ? Outcome.ERROR : null, null);
		}
		boolean excluded = reason != null && row.outcome() == Outcome.ELIGIBLE;
		return new RowVerdict(row, findings, excluded ? Outcome.NOT_ELIGIBLE : null, excluded ? reason : null);
	}

	/** Whether it changes or says anything. */
	boolean matters() {
		return this.outcome != null || !this.findings.isEmpty();
	}

}
