package org.mncares.portal.dashboard.edition;

import java.util.Map;

import org.mncares.portal.audit.AuditedEvent;

/**
 * A data cut was made.
 *
 * @param id its id
 * @param name its name
 */
record DataCutMade(long id, String name) implements AuditedEvent {

	@Override
	public String action() {
		return "data-cut.made";
	}

	@Override
	public String subject() {
		return "data-cut/" + this.id;
	}

	@Override
	public Map<String, String> details() {
		return Map.of("name", this.name);
	}

}
