package org.mncares.portal.intake.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.Rule;

/**
 * What is known of a row of a list, and of its patient elsewhere.
 *
 * @param row the row as the person's own program shows it
 * @param clinic code and name of its clinic, null where it names none
 * @param born when the patient was born
 * @param start when care coordination started
 * @param outcome what the check made of the row: {@code ELIGIBLE}, {@code NOT_ELIGIBLE}
 * or {@code ERROR}
 * @param reason for which reason it is not eligible
 * @param erased whether its identifiers were erased
 * @param leftOut that it was left out, null where it was not
 * @param errors what has to be corrected in it
 * @param others other rows of the same patient that count, by start and row
 * @param elsewhere the clinic of another list through which the patient is enrolled, null
 * where there is none
 * @param objectedAt when the patient objected to research, null where that is not so
 */
public record RowFacts(int row, @Nullable String clinic, @Nullable LocalDate born, @Nullable LocalDate start,
		String outcome, @Nullable Rule reason, boolean erased, @Nullable LeftOut leftOut, List<Problem> errors,
		List<OtherRow> others, @Nullable String elsewhere, @Nullable Instant objectedAt) {

	public RowFacts {
		errors = List.copyOf(errors);
		others = List.copyOf(others);
	}

	/**
	 * That a row was left out.
	 *
	 * @param reason why
	 * @param by by whom
	 * @param at when
	 */
	public record LeftOut(String reason, String by, Instant at) {
	}

	/**
	 * An error in the row.
	 *
	 * @param rule the rule
	 * @param column the column's name, empty where the rule's title says it
	 */
	public record Problem(Rule rule, String column) {

		String sentence() {
			return this.column.isEmpty() ? this.rule.title() : this.column + ": " + this.rule.title();
		}

	}

	/**
	 * Another row of the same patient.
	 *
	 * @param row the row
	 * @param start when care coordination started there
	 * @param sameClinic whether it names the same clinic
	 */
	public record OtherRow(int row, @Nullable LocalDate start, boolean sameClinic) {
	}

}
