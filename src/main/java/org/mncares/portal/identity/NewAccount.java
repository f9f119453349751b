package org.mncares.portal.identity;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;

/**
 * What is needed to open an account.
 *
 * @param email the name by which the person signs in; kept in lower case
 * @param name the person's name as printed on what they sign
 * @param title the person's job title, may be empty
 * @param password the first password
 * @param role the role
 * @param careSystem the care system of its staff, null for people of the study
 * @param manager whether the person manages the staff of their care system
 */
public record NewAccount(String email, String name, String title, String password, Role role,
		@Nullable CareSystemId careSystem, boolean manager) {

	public NewAccount {
		email = normalised(email);
		name = name.strip();
		title = title.strip();
		if (!email.matches("[^@\\s]+@[^@\\s]+")) {
			throw new IllegalArgumentException("An account needs an e-mail address");
		}
		if (name.isEmpty()) {
			throw new IllegalArgumentException("An account needs the person's name");
		}
		Standing.require(role, careSystem, manager);
	}

	/** Somebody who manages nobody. */
	public NewAccount(String email, String name, String title, String password, Role role,
			@Nullable CareSystemId careSystem) {
		this(email, name, title, password, role, careSystem, false);
	}

	/** An e-mail address as accounts keep it. */
	static String normalised(String email) {
		return email.strip().toLowerCase(Locale.ROOT);
	}

	@Override
	public String toString() {
		return "NewAccount[role=" + this.role + "]";
	}

}
