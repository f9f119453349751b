package org.mncares.portal.intake.objection;

import org.mncares.portal.audit.AuditedEvent;
import org.mncares.portal.core.CareSystemId;

/**
 * A look at who a patient is, before an objection to research is recorded.
 *
 * @param studyId of the patient
 * @param careSystem whose patient it is
 */
public record ObjectionEvent(String studyId, CareSystemId careSystem) implements AuditedEvent {

	@Override
	public String action() {
		return "patient.objection-viewed";
	}

	@Override
	public String subject() {
		return "patient/" + this.studyId;
	}

}
