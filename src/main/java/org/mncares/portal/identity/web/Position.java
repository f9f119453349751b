package org.mncares.portal.identity.web;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.web.Choice;

/**
 * What a person can be made, as forms offer it: a role, with a care system's managers
 * apart from its other staff.
 */
enum Position {

	CARE_SYSTEM("Care system staff", "Sends patient lists and answers surveys for one care system.", Role.CARE_SYSTEM),

	MANAGER("Care system manager", "The same, and invites and removes colleagues of that care system.",
			Role.CARE_SYSTEM),

	ANALYST("Study analyst", "Sees all clinics, classes and counts, and never who a patient is.", Role.ANALYST),

	ADMIN("Administrator", "Runs the study: people, care systems, payors, cohorts, reviews.", Role.ADMIN);

	private final String label;

	private final String hint;

	private final Role role;

	Position(String label, String hint, Role role) {
		this.label = label;
		this.hint = hint;
		this.role = role;
	}

	Role role() {
		return this.role;
	}

	boolean isManager() {
		return this == MANAGER;
	}

	/** By its name, or null where there is none. */
	static @Nullable Position of(String name) {
		return Arrays.stream(values()).filter((one) -> one.name().equals(name)).findFirst().orElse(null);
	}

	static Position of(Caller person) {
		return person.manager() ? MANAGER : Position.valueOf(person.role().name());
	}

	static List<Choice> choices() {
		return choices(values());
	}

	/** What a manager can make a colleague. */
	static List<Choice> choicesOfManagers() {
		return choices(CARE_SYSTEM, MANAGER);
	}

	private static List<Choice> choices(Position... positions) {
		return Arrays.stream(positions).map((one) -> new Choice(one.name(), one.label, one.hint)).toList();
	}

}
