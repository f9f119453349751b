package org.mncares.portal.cohort;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.mncares.portal.bulk.BulkRow;
import org.mncares.portal.bulk.RowChecks;

/**
 * What must be true of an imported participation.
 *
 * @param clinics the codes of all clinics
 * @param cohorts all cohorts by their codes
 */
record ParticipationRowChecks(Set<String> clinics, Map<String, CohortView> cohorts) implements RowChecks {

	@Override
	public void check(BulkRow row) {
		String clinic = row.value("clinic");
		if (!clinic.isEmpty() && !this.clinics.contains(clinic)) {
			String whole = this.clinics.stream()
				.filter((known) -> known.startsWith("0") && known.replaceFirst("^0+", "").equals(clinic))
				.findFirst()
				.map((known) -> " Leading zeros may be lost: there is " + known + ".")
				.orElse("");
			row.problem("clinic",
					"There is no clinic with this code. Correct the code, or import the clinic first." + whole);
		}
		checkCohort(row);
		checkDays(row);
	}

	private void checkCohort(BulkRow row) {
		String code = row.value("cohort");
		CohortView cohort = this.cohorts.get(code);
		if (cohort == null && !code.isEmpty()) {
			row.problem("cohort", "There is no cohort with this code. Write one of: "
					+ String.join(", ", this.cohorts.keySet().stream().sorted().toList()) + ".");
		}
		else if (cohort != null && cohort.freeze() != null && row.isChanged()) {
			row.problem("cohort", cohort.name() + " is frozen on the data cut \"" + cohort.freeze().cut()
					+ "\", so its clinics stay as they are. Take the row out, or lift the freeze first.");
		}
	}

	private static void checkDays(BulkRow row) {
		if (!row.isReadable("from", "to", "active")) {
			return;
		}
		LocalDate from = row.day("from");
		LocalDate to = row.day("to");
		if (from != null && to != null && to.isBefore(from)) {
			row.problem("to", "The last day lies before the first. Correct one of the two days.");
		}
		if (row.value("active").equals("No") && to == null) {
			row.problem("to", "A clinic that does not take part any more has a last day. Fill it in.");
		}
		if (row.value("active").equals("Yes") && to != null) {
			row.problem("active", "A clinic with a last day has left. Write No, or clear the last day.");
		}
	}

}
