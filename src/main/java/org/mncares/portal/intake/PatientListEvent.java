package org.mncares.portal.intake;

import java.util.Map;

import org.mncares.portal.audit.AuditedEvent;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.PatientListId;

/**
 * A step that a patient list took, or a look at its patients.
 *
 * @param step what happened, for instance {@code submitted}
 * @param list the list
 * @param careSystem whose list it is
 * @param outcome whether it was done or refused
 * @param details counts, codes and messages; never a patient's identifier
 */
public record PatientListEvent(String step, PatientListId list, CareSystemId careSystem, Outcome outcome,
		Map<String, String> details) implements AuditedEvent {

	public PatientListEvent {
		details = Map.copyOf(details);
	}

	/** A step that was done. */
	public static PatientListEvent of(String step, PatientList list, Map<String, String> details) {
		return new PatientListEvent(step, list.id(), list.careSystem(), Outcome.DONE, details);
	}

	/** A step that was done, of which there is no more to say. */
	public static PatientListEvent of(String step, PatientList list) {
		return of(step, list, Map.of());
	}

	/** A look at a page or file that names patients. */
	public static PatientListEvent viewed(String what, PatientListView list) {
		return new PatientListEvent(what + "-viewed", list.id(), list.careSystem(), Outcome.DONE, Map.of());
	}

	@Override
	public String action() {
		return "patient-list." + this.step;
	}

	@Override
	public String subject() {
		return "patient-list/" + this.list.value();
	}

}
