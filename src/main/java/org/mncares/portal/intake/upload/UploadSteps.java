package org.mncares.portal.intake.upload;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.mncares.portal.cohort.CohortClinic;
import org.mncares.portal.cohort.CohortView;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.cohort.Participation;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.core.CohortId;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.core.StudyTime;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.Originals;
import org.mncares.portal.intake.PatientList;
import org.mncares.portal.intake.PatientListEvent;
import org.mncares.portal.intake.PatientLists;
import org.mncares.portal.intake.Person;
import org.mncares.portal.intake.check.CheckQueue;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.intake.upload.ReceivePatientList.Received;
import org.mncares.portal.organization.Agreements;
import org.mncares.portal.web.Conflict;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of an upload that change its list, each in a transaction of its own.
 */
@Service
@Transactional
class UploadSteps {

	/**
	 * Lists that stand for their bytes, so that the same bytes again make no new list.
	 */
	private static final Set<ListStatus> STANDING = EnumSet.of(ListStatus.RECEIVED, ListStatus.CHECKING,
			ListStatus.NEEDS_CORRECTION, ListStatus.READY, ListStatus.REFUSED, ListStatus.SUBMITTED,
			ListStatus.ACCEPTED);

	private final PatientLists lists;

	private final Originals originals;

	private final CheckQueue queue;

	private final Cohorts cohorts;

	private final Participation participation;

	private final Agreements agreements;

	private final CurrentCaller caller;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	UploadSteps(PatientLists lists, Originals originals, CheckQueue queue, Cohorts cohorts, Participation participation,
			Agreements agreements, CurrentCaller caller, ApplicationEventPublisher events, Clock clock) {
		this.lists = lists;
		this.originals = originals;
		this.queue = queue;
		this.cohorts = cohorts;
		this.participation = participation;
		this.agreements = agreements;
		this.caller = caller;
		this.events = events;
		this.clock = clock;
	}

	PatientListId open(String fileName) {
		CareSystemId careSystem = this.caller.get().ownCareSystem();
		if (!isAgreed()) {
			throw new UploadRefused(Rule.NO_AGREEMENT);
		}
		CohortView cohort = this.cohorts.historical();
		this.cohorts.requireOpen(cohort);
		PatientList list = PatientList.receiving(careSystem, cohort.id(), fileName, Person.of(this.caller.get()),
				this.clock.instant());
		return this.lists.save(list).id();
	}

	Received complete(PatientListId id, long size, String sha256, Collection<ClinicId> chosen) {
		PatientList list = this.lists.require(id);
		Set<ClinicId> clinics = declared(list.cohort(), list.careSystem(), chosen);
		list.received(size, sha256, clinics);
		Optional<PatientList> known = sameBytes(list, sha256);
		if (known.isPresent()) {
			list.abandonAs(Rule.SAME_FILE.code(), this.clock.instant());
			this.originals.erase(id);
			this.events.publishEvent(PatientListEvent.of("recognised", known.get(), Map.of("sha256", sha256)));
			return new Received(known.get().id(), true);
		}
		this.queue.add(list);
		this.events.publishEvent(PatientListEvent.of("uploaded", list,
				Map.of("sha256", sha256, "bytes", Long.toString(size), "clinics", Integer.toString(clinics.size()))));
		return new Received(id, false);
	}

	void fail(PatientListId id, Rule rule) {
		PatientList list = this.lists.require(id);
		list.fail(rule.code(), this.clock.instant());
		this.originals.erase(id);
		this.events.publishEvent(new PatientListEvent("upload-failed", id, list.careSystem(),
				PatientListEvent.Outcome.REFUSED, Map.of("code", rule.code())));
	}

	/** Whether an agreement lets the caller's care system send files today. */
	@Transactional(readOnly = true)
	boolean isAgreed() {
		LocalDate today = StudyTime.day(this.clock.instant());
		return this.agreements.inForce(this.caller.get().ownCareSystem(), today).isPresent();
	}

	/** Says in the trail that a file was not even read. */
	void turnAway(Rule rule, long announcedBytes) {
		this.events.publishEvent(new UploadTurnedAway(this.caller.get().ownCareSystem(), rule.code(), announcedBytes));
	}

	private Set<ClinicId> declared(CohortId cohort, CareSystemId careSystem, Collection<ClinicId> chosen) {
		Set<ClinicId> participating = this.participation.participating(cohort, careSystem)
			.stream()
			.map(CohortClinic::id)
			.collect(Collectors.toSet());
		if (participating.isEmpty()) {
			throw new Conflict("None of your clinics takes part in this cohort, so no list is needed.");
		}
		if (!participating.containsAll(chosen)) {
			throw new Conflict("One of the clinics that you chose does not take part in this cohort. Choose again.");
		}
		return chosen.isEmpty() ? participating : Set.copyOf(chosen);
	}

	private Optional<PatientList> sameBytes(PatientList list, String sha256) {
		return this.lists.ofSameBytes(list.careSystem().value(), list.cohort().value(), sha256)
			.stream()
			.filter((other) -> !other.id().equals(list.id()) && STANDING.contains(other.status())
					&& other.clinics().ids().equals(list.clinics().ids()))
			.findFirst();
	}

}
