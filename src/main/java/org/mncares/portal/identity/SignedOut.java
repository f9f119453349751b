package org.mncares.portal.identity;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.Actor;
import org.mncares.portal.audit.AuditedEvent;
import org.mncares.portal.core.CareSystemId;

/**
 * A person signed out.
 *
 * @param caller the person
 * @param address from where
 */
public record SignedOut(Caller caller, String address) implements AuditedEvent {

	@Override
	public String action() {
		return "sign-out";
	}

	@Override
	public String subject() {
		return "account/" + this.caller.account();
	}

	@Override
	public @Nullable CareSystemId careSystem() {
		return this.caller.careSystem();
	}

	@Override
	public Actor actor() {
		return new Actor(this.caller.account(), this.caller.name(), this.caller.role().name(), this.address);
	}

}
