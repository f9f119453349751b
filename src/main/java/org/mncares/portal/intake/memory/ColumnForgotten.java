package org.mncares.portal.intake.memory;

import java.util.Map;

import org.mncares.portal.audit.AuditedEvent;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.intake.rule.Column;

/**
 * Somebody took back what a column of the care system's files was said to be. The name in
 * the files is not in the trail: it may be anything.
 *
 * @param careSystem the care system
 * @param column what was forgotten
 */
record ColumnForgotten(CareSystemId careSystem, RememberedColumn column) implements AuditedEvent {

	@Override
	public String action() {
		return "patient-list.column-forgotten";
	}

	@Override
	public String subject() {
		return "column-choice/" + this.column.id();
	}

	@Override
	public Map<String, String> details() {
		Column was = this.column.column();
		return Map.of("was", (was != null) ? was.key() : "not part of the list");
	}

}
