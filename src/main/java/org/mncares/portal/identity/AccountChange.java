package org.mncares.portal.identity;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;

/**
 * What an administrator makes of an account.
 *
 * @param name the person's name
 * @param title the person's job title, may be empty
 * @param role the role
 * @param careSystem the care system of its staff, null for people of the study
 * @param manager whether the person manages the staff of their care system
 */
public record AccountChange(String name, String title, Role role, @Nullable CareSystemId careSystem, boolean manager) {

	public AccountChange {
		name = name.strip();
		title = title.strip();
		Standing.require(role, careSystem, manager);
	}

	@Nullable Long careSystemNumber() {
		return (this.careSystem != null) ? this.careSystem.value() : null;
	}

	/** Whether the person may do or see something else than before. */
	boolean movesThem(Caller before) {
		return this.role != before.role() || this.manager != before.manager()
				|| !Objects.equals(this.careSystem, before.careSystem());
	}

}
