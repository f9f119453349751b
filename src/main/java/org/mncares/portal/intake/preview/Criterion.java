package org.mncares.portal.intake.preview;

/**
 * One condition of eligibility, as it stands for a row.
 *
 * @param code code of the rule that it is counted under, empty where it is none
 * @param title the condition, as something that is met or not
 * @param verdict whether it is
 * @param because the row's own values, in a sentence
 */
public record Criterion(String code, String title, Verdict verdict, String because) {

	public boolean isMet() {
		return this.verdict == Verdict.MET;
	}

	public boolean isFailed() {
		return this.verdict == Verdict.NOT_MET;
	}

}
