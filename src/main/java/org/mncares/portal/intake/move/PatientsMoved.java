package org.mncares.portal.intake.move;

import java.util.Map;

import org.mncares.portal.audit.AuditedEvent;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.intake.move.MatchAgain.Matched;

/**
 * The patients of clinics went with them to another care system.
 *
 * @param from whose they were
 * @param to whose they are
 * @param matched how they were matched there
 */
record PatientsMoved(CareSystemId from, CareSystemId to, Matched matched) implements AuditedEvent {

	@Override
	public String action() {
		return "patients.moved";
	}

	@Override
	public String subject() {
		return "care-system/" + this.to;
	}

	@Override
	public CareSystemId careSystem() {
		return this.to;
	}

	@Override
	public Map<String, String> details() {
		return Map.of("from", "care-system/" + this.from, "patients", Long.toString(this.matched.patients()),
				"same-person", Long.toString(this.matched.samePerson()), "same-id-of-another",
				Long.toString(this.matched.sameNumber()));
	}

}
