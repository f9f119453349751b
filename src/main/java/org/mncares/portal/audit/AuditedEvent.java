package org.mncares.portal.audit;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;

/**
 * Something that happened and belongs in the audit trail. Features publish such events;
 * the trail writes each within the transaction that published it, so that a step and its
 * entry stand or fall together.
 */
public interface AuditedEvent {

	/** What was done, as a stable name: {@code patient-list.submitted}. */
	String action();

	/**
	 * On what, by reference and never by a patient's identifier: {@code patient-list/12}.
	 */
	String subject();

	/** The care system whose data it concerns, if it is one system's. */
	default @Nullable CareSystemId careSystem() {
		return null;
	}

	/**
	 * Who did it, where that is not the one who acts now: at sign-in nobody is signed in
	 * yet.
	 */
	default @Nullable Actor actor() {
		return null;
	}

	/** Whether it succeeded or was refused. */
	default Outcome outcome() {
		return Outcome.DONE;
	}

	/**
	 * More about it: old and new values, counts, messages; nothing that identifies a
	 * patient.
	 */
	default Map<String, String> details() {
		return Map.of();
	}

	/** How it ended. */
	enum Outcome {

		DONE, REFUSED, FAILED

	}

}
