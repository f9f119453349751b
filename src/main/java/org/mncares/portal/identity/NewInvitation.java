package org.mncares.portal.identity;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;

/**
 * Whom to invite, and to what.
 *
 * @param email the address to which the link goes, and the later sign-in name
 * @param name the person's name, which they may correct
 * @param title the person's job title, may be empty
 * @param role the role
 * @param careSystem the care system of its staff, null for people of the study
 * @param manager whether the person manages the staff of their care system
 */
public record NewInvitation(String email, String name, String title, Role role, @Nullable CareSystemId careSystem,
		boolean manager) {

	public NewInvitation {
		email = PersonRules.email(email);
		name = name.strip();
		title = title.strip();
		Standing.require(role, careSystem, manager);
	}

	@Override
	public String toString() {
		return "NewInvitation[role=" + this.role + "]";
	}

}
