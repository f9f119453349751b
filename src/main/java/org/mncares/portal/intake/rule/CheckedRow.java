package org.mncares.portal.intake.rule;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.table.RawRow;

/**
 * A row after its check: what could be read of it, and everything that is wrong with it.
 *
 * @param number the row as the person's own program shows it
 * @param clinicId null where the code names no clinic that may be in this list
 * @param patientId tidied
 * @param person who it is
 * @param start when care coordination started
 * @param demographics race, ethnicity and language
 * @param contact address and telephone
 * @param coverage1 the first coverage
 * @param coverage2 the second coverage
 * @param findings in the order of the rules
 * @param outcome what became of the row
 * @param reason the first reason, in the fixed order, for which it is not eligible
 * @param kept the row as it was read, where something is wrong with it or was corrected;
 * null elsewhere
 */
public record CheckedRow(long number, @Nullable Long clinicId, @Nullable String patientId, Person person,
		@Nullable LocalDate start, Demographics demographics, Contact contact, @Nullable Coverage coverage1,
		@Nullable Coverage coverage2, List<Finding> findings, Outcome outcome, @Nullable Rule reason,
		@Nullable RawRow kept) {

	/** Whether the row asks for the whole list to be refused. */
	public boolean isRefused() {
		for (Finding finding : this.findings) {
			if (finding.severity() == Severity.REFUSAL) {
				return true;
			}
		}
		return false;
	}

}
