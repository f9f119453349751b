package org.mncares.portal.organization;

import java.time.LocalDate;
import java.util.Set;

import org.mncares.portal.bulk.BulkRow;
import org.mncares.portal.bulk.RowChecks;

/**
 * What must be true of a clinic that is imported.
 *
 * @param careSystems the codes of all care systems
 */
record ClinicRowChecks(Set<String> careSystems) implements RowChecks {

	@Override
	public void check(BulkRow row) {
		checkCareSystem(row);
		checkCertification(row);
		checkClosing(row);
	}

	private void checkCareSystem(BulkRow row) {
		String code = row.value("care_system");
		if (code.isEmpty()) {
			return;
		}
		if (!row.isNew() && row.changes("care_system")) {
			row.problem("care_system", "This clinic belongs to " + row.before("care_system")
					+ ". An import does not move it: use \"Move\" on the clinic's page, or write its own care system here.");
		}
		else if (!this.careSystems.contains(code)) {
			String whole = this.careSystems.stream()
				.filter((known) -> known.startsWith("0") && known.replaceFirst("^0+", "").equals(code))
				.findFirst()
				.map((known) -> " Leading zeros may be lost: there is " + known + ".")
				.orElse("");
			row.problem("care_system",
					"There is no care system with this code. Correct the code, or import the care system first."
							+ whole);
		}
	}

	private static void checkCertification(BulkRow row) {
		if (!row.isReadable("hch_level", "certified_on", "certified_until")) {
			return;
		}
		LocalDate on = row.day("certified_on");
		LocalDate until = row.day("certified_until");
		boolean certified = ClinicTable.level(row.value("hch_level")) != HchLevel.NONE;
		if (certified && on == null) {
			row.problem("certified_on", "A clinic with a level needs the first day of its certification. Fill it in.");
		}
		if (!certified && (on != null || until != null)) {
			row.problem("hch_level",
					"A clinic with days of certification needs its level. Fill it in, or clear the days.");
		}
		if (on != null && until != null && until.isBefore(on)) {
			row.problem("certified_until", "The certification ends before it begins. Correct one of the two days.");
		}
	}

	private static void checkClosing(BulkRow row) {
		if (!row.isReadable("opened_on", "closed_on")) {
			return;
		}
		LocalDate opened = row.day("opened_on");
		LocalDate closed = row.day("closed_on");
		if (opened != null && closed != null && !closed.isAfter(opened)) {
			row.problem("closed_on", "A clinic closes after the day on which it opened. Correct one of the two days.");
		}
		if (!row.before("closed_on").isEmpty() && row.changes("closed_on")) {
			row.problem("closed_on", "This clinic is closed since " + row.before("closed_on")
					+ ", which an import does not change. Write that day here, or correct it on the clinic's page.");
		}
	}

}
