package org.mncares.portal.intake.review;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.PatientList;
import org.mncares.portal.intake.PatientListEvent;
import org.mncares.portal.intake.PatientLists;
import org.mncares.portal.intake.Person;
import org.mncares.portal.intake.enrol.EnrolPatients;
import org.mncares.portal.intake.enrol.Enrolment;
import org.mncares.portal.web.Conflict;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The study's answer to a submission: accepts it, which enrols its eligible patients, or
 * returns it with a message.
 */
@Service
@Transactional
public class ReviewPatientList {

	private static final int LONGEST_MESSAGE = 2_000;

	private final PatientLists lists;

	private final EnrolPatients enrol;

	private final Cohorts cohorts;

	private final CurrentCaller caller;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReviewPatientList(PatientLists lists, EnrolPatients enrol, Cohorts cohorts, CurrentCaller caller,
			ApplicationEventPublisher events, Clock clock) {
		this.lists = lists;
		this.enrol = enrol;
		this.cohorts = cohorts;
		this.caller = caller;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Accepts a list: in one transaction its eligible rows become patients of the cohort,
	 * people who are still listed keep their study ID, and those who are missing from it
	 * are withdrawn.
	 * @throws Conflict when the cohort is frozen, somebody was quicker, or an earlier
	 * list of the same clinics waits for an answer
	 */
	public Enrolment accept(PatientListId id) {
		Caller by = administrator();
		this.enrol.oneAtATime(this.lists.owner(id));
		PatientList list = this.lists.requireForStep(id);
		this.cohorts.holdOpen(list.cohort());
		Instant now = this.clock.instant();
		list.accept(Person.of(by), now);
		List<PatientList> others = others(list);
		requireOrder(list, others);
		Enrolment enrolment = this.enrol.enrol(list, now);
		replace(list, others, now);
		this.events
			.publishEvent(PatientListEvent.of("accepted", list, Map.of("enrolled", Long.toString(enrolment.added()),
					"kept", Long.toString(enrolment.kept()), "withdrawn", Long.toString(enrolment.withdrawn()))));
		return enrolment;
	}

	/** Returns a list to its care system, with a message that says what to do. */
	public void sendBack(PatientListId id, String message) {
		Caller by = administrator();
		String text = message.strip();
		if (text.isEmpty() || text.length() > LONGEST_MESSAGE) {
			throw new Conflict("Write a message of up to 2,000 characters that says what the care system should do.");
		}
		PatientList list = this.lists.requireForStep(id);
		list.sendBack(text, Person.of(by), this.clock.instant());
		this.events.publishEvent(PatientListEvent.of("returned", list));
	}

	private Caller administrator() {
		Caller by = this.caller.get();
		by.require(Role.ADMIN);
		return by;
	}

	private List<PatientList> others(PatientList list) {
		return this.lists
			.ofCareSystem(list.careSystem().value(), list.cohort().value(),
					List.of(ListStatus.SUBMITTED, ListStatus.ACCEPTED))
			.stream()
			.filter((other) -> !other.id().equals(list.id()))
			.toList();
	}

	/**
	 * Lists of the same clinics are answered in the order in which they were submitted.
	 */
	private static void requireOrder(PatientList list, List<PatientList> others) {
		Instant submitted = submitted(list);
		for (PatientList other : others) {
			boolean overlaps = other.clinics().answered().stream().anyMatch(list.clinics().answered()::contains);
			if (overlaps && other.status() == ListStatus.SUBMITTED && submitted(other).isBefore(submitted)) {
				throw new Conflict("List " + other.id() + " of the same clinics was submitted earlier and waits for an"
						+ " answer. Accept or return that one first.");
			}
		}
	}

	/** An accepted list is replaced once newer ones stand for all its clinics. */
	private void replace(PatientList list, List<PatientList> others, Instant now) {
		List<PatientList> accepted = others.stream().filter((other) -> other.status() == ListStatus.ACCEPTED).toList();
		for (PatientList older : accepted) {
			Set<ClinicId> standing = new HashSet<>(older.clinics().answered());
			standing.removeAll(list.clinics().answered());
			accepted.stream()
				.filter((newer) -> submitted(newer).isAfter(submitted(older)))
				.forEach((newer) -> standing.removeAll(newer.clinics().answered()));
			if (standing.isEmpty()) {
				older.replace(now);
				this.events
					.publishEvent(PatientListEvent.of("replaced", older, Map.of("by", "patient-list/" + list.id())));
			}
		}
	}

	private static Instant submitted(PatientList list) {
		Instant at = list.submittedAt();
		if (at == null) {
			throw new IllegalStateException("Only submitted lists are reviewed");
		}
		return at;
	}

}
