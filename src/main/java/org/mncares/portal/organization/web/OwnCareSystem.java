package org.mncares.portal.organization.web;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.web.NotFound;

import org.springframework.stereotype.Component;

/**
 * Keeps staff to their own care system, beside the database, which does so too.
 */
@Component
class OwnCareSystem {

	private final CurrentCaller caller;

	OwnCareSystem(CurrentCaller caller) {
		this.caller = caller;
	}

	/** Whether the person is staff of a care system. */
	boolean isStaff() {
		return this.caller.get().role() == Role.CARE_SYSTEM;
	}

	/** Whether the person may change organizations. */
	boolean isAdministrator() {
		return this.caller.get().role() == Role.ADMIN;
	}

	/** The care system of a person who is staff. */
	CareSystemId get() {
		return this.caller.get().ownCareSystem();
	}

	/**
	 * Requires that the person may see a care system's things.
	 * @param what the kind of thing, as the page for what is not found names it
	 * @throws NotFound when they are another system's staff
	 */
	void require(CareSystemId careSystem, String what) {
		Caller person = this.caller.get();
		if (person.role() == Role.CARE_SYSTEM && !person.ownCareSystem().equals(careSystem)) {
			throw new NotFound(what);
		}
	}

}
