package org.mncares.portal.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.mncares.portal.bulk.BulkRow;
import org.mncares.portal.bulk.RowChecks;
import org.mncares.portal.core.CareSystemId;

/**
 * What must be true of a person who is imported: role, care system and management fit,
 * and who is there already stays as they are.
 *
 * @param invite which says who cannot be invited
 * @param systems the care systems by their codes
 */
record PersonRowChecks(InvitePeople invite, Map<String, CareSystemId> systems) implements RowChecks {

	@Override
	public void check(BulkRow row) {
		for (String column : List.of("name", "title", "role", "care_system", "manager")) {
			if (!row.isNew() && row.changes(column)) {
				row.problem(column,
						"This person has an account or an invitation already, which an import does not change."
								+ " Write what is stored, \"" + row.before(column)
								+ "\", or change it on the person's page.");
			}
		}
		if (row.isNew() && row.isReadable("role", "care_system")) {
			checkStanding(row);
		}
	}

	private void checkStanding(BulkRow row) {
		String system = row.value("care_system");
		boolean staff = row.value("role").equals(Role.CARE_SYSTEM.label());
		if (staff && system.isEmpty()) {
			row.problem("care_system", "Care system staff belong to a care system. Write its code.");
		}
		if (!staff && !system.isEmpty() && !row.value("role").isEmpty()) {
			row.problem("care_system",
					"People of the study belong to no care system. Clear the cell, or correct the role.");
		}
		if (staff && !system.isEmpty() && !this.systems.containsKey(system)) {
			row.problem("care_system",
					"There is no care system with this code. Correct the code, or import the care system first.");
		}
		if (!staff && row.value("manager").equals("Yes")) {
			row.problem("manager", "Only care systems have managers. Clear the cell, or correct the role.");
		}
	}

	@Override
	public void finish(List<BulkRow> rows) {
		List<BulkRow> fresh = rows.stream().filter((row) -> row.isNew() && !row.hasProblems()).toList();
		this.invite.problems(fresh.stream().map((row) -> person(row, this.systems)).toList())
			.forEach((problem) -> fresh.get(problem.index()).problem(problem.field(), problem.sentence()));
	}

	static NewInvitation person(BulkRow row, Map<String, CareSystemId> systems) {
		Role role = Arrays.stream(Role.values())
			.filter((one) -> one.label().equals(row.value("role")))
			.findFirst()
			.orElseThrow();
		CareSystemId system = (role == Role.CARE_SYSTEM) ? systems.get(row.value("care_system")) : null;
		return new NewInvitation(row.value("email"), row.value("name"), row.value("title"), role, system,
				row.value("manager").equals("Yes"));
	}

}
