package org.mncares.portal.identity.web;

import java.util.Map;

import org.mncares.portal.audit.AuditedEvent;

/**
 * A request was refused.
 *
 * @param subject the method and path that were asked for
 * @param details why
 */
record AccessRefused(String subject, Map<String, String> details) implements AuditedEvent {

	@Override
	public String action() {
		return "access";
	}

	@Override
	public Outcome outcome() {
		return Outcome.REFUSED;
	}

}
