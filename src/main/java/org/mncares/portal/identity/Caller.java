package org.mncares.portal.identity;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.AccountId;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.web.ShownPerson;

import org.springframework.security.access.AccessDeniedException;

/**
 * The person who is signed in, and what they may see. A check throws; nothing here means
 * "unrestricted" by being absent.
 *
 * @param account the account
 * @param email the name by which the person signs in
 * @param name the person's name as printed on what they sign
 * @param title the person's job title
 * @param role the role
 * @param careSystem the care system of its staff, null for people of the study
 * @param manager whether the person manages the staff of their care system
 */
public record Caller(AccountId account, String email, String name, String title, Role role,
		@Nullable CareSystemId careSystem, boolean manager) implements ShownPerson, Serializable {

	public Caller {
		Standing.require(role, careSystem, manager);
	}

	@Override
	public String capacity() {
		return Standing.label(this.role, this.manager);
	}

	/**
	 * The care system for which the person acts.
	 * @throws AccessDeniedException when the person is not staff of a care system
	 */
	public CareSystemId ownCareSystem() {
		if (this.careSystem == null) {
			throw new AccessDeniedException("Only care system staff can do this");
		}
		return this.careSystem;
	}

	/**
	 * Requires the person to have a role.
	 * @throws AccessDeniedException when they have another
	 */
	public void require(Role required) {
		if (this.role != required) {
			throw new AccessDeniedException("This needs another role");
		}
	}

	/**
	 * The care system whose staff the person manages.
	 * @throws AccessDeniedException when the person is no manager
	 */
	public CareSystemId managedCareSystem() {
		if (!this.manager) {
			throw new AccessDeniedException("Only a care system's manager can do this");
		}
		return ownCareSystem();
	}

	/** Which rows the person may see. */
	public Scope scope() {
		return switch (this.role) {
			case CARE_SYSTEM -> Scope.of(ownCareSystem());
			case ANALYST -> Scope.STUDY;
			case ADMIN -> Scope.ADMINISTRATION;
		};
	}

}
