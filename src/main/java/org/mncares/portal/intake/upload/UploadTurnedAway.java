package org.mncares.portal.intake.upload;

import java.util.Map;

import org.mncares.portal.audit.AuditedEvent;
import org.mncares.portal.core.CareSystemId;

/**
 * An upload that was refused before its first byte was read, so that no list stands for
 * it.
 *
 * @param careSystem whose upload it was
 * @param code code of the rule
 * @param announcedBytes the size that it announced
 */
record UploadTurnedAway(CareSystemId careSystem, String code, long announcedBytes) implements AuditedEvent {

	@Override
	public String action() {
		return "patient-list.upload-turned-away";
	}

	@Override
	public String subject() {
		return "patient-list";
	}

	@Override
	public Outcome outcome() {
		return Outcome.REFUSED;
	}

	@Override
	public Map<String, String> details() {
		return Map.of("code", this.code, "bytes", Long.toString(this.announcedBytes));
	}

}
