package org.mncares.portal.intake.attest;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mncares.portal.cohort.CohortClinic;
import org.mncares.portal.cohort.CohortView;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.cohort.Participation;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.core.CohortId;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.core.StudyTime;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.PasswordConfirmation;
import org.mncares.portal.intake.ClinicAnswer;
import org.mncares.portal.intake.ClinicAnswer.Kind;
import org.mncares.portal.intake.ClinicStanding;
import org.mncares.portal.intake.ClinicStandings;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.PatientList;
import org.mncares.portal.intake.PatientListEvent;
import org.mncares.portal.intake.PatientLists;
import org.mncares.portal.intake.Person;
import org.mncares.portal.intake.preview.ListChange;
import org.mncares.portal.intake.preview.ListChanges;
import org.mncares.portal.intake.receipt.Receipts;
import org.mncares.portal.web.Conflict;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has a list signed and submits it to the study.
 */
@Service
@Transactional
public class AttestPatientList {

	private static final int LONGEST = 200;

	private final PatientLists lists;

	private final ClinicStandings standings;

	private final ListChanges changes;

	private final Attestations attestations;

	private final Receipts receipts;

	private final Cohorts cohorts;

	private final Participation participation;

	private final CurrentCaller caller;

	private final PasswordConfirmation password;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AttestPatientList(PatientLists lists, ClinicStandings standings, ListChanges changes, Attestations attestations,
			Receipts receipts, Cohorts cohorts, Participation participation, CurrentCaller caller,
			PasswordConfirmation password, ApplicationEventPublisher events, Clock clock) {
		this.lists = lists;
		this.standings = standings;
		this.changes = changes;
		this.attestations = attestations;
		this.receipts = receipts;
		this.cohorts = cohorts;
		this.participation = participation;
		this.caller = caller;
		this.password = password;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Begins a list without a file, by which a system without any eligible patient
	 * attests nil; takes up again one that was begun and not submitted.
	 */
	public PatientListId beginWithoutFile() {
		Caller by = this.caller.get();
		CareSystemId careSystem = by.ownCareSystem();
		CohortView open = this.cohorts.historical();
		this.cohorts.requireOpen(open);
		CohortId cohort = open.id();
		List<PatientList> ready = this.lists.ofCareSystem(careSystem.value(), cohort.value(),
				List.of(ListStatus.READY));
		return ready.stream()
			.filter((list) -> !list.view().hasFile())
			.findFirst()
			.map(PatientList::id)
			.orElseGet(() -> {
				List<ClinicId> clinics = this.participation.participating(cohort, careSystem)
					.stream()
					.map(CohortClinic::id)
					.toList();
				if (clinics.isEmpty()) {
					throw new Conflict("None of your clinics takes part in this cohort, so nothing is needed.");
				}
				PatientList list = this.lists
					.save(PatientList.withoutFile(careSystem, cohort, clinics, Person.of(by), this.clock.instant()));
				list.checkedUnder(open.definitionVersion());
				this.events.publishEvent(PatientListEvent.of("begun-without-file", list));
				return list.id();
			});
	}

	/**
	 * Where each participating clinic of the system stands, for the attestation of a
	 * list.
	 */
	@Transactional(readOnly = true)
	public List<ClinicStanding> standings(PatientListId id) {
		return this.standings.of(this.lists.require(id));
	}

	/**
	 * Signs and submits a list.
	 * @param answers "no eligible patients" or "to follow", for each clinic that asks for
	 * it
	 * @throws SignatureRefused when something of the signature is missing or wrong
	 * @throws Conflict when the list is not ready, or the submission period is over
	 */
	// Nothing is changed before the signature is looked at; what is said of a wrong
	// password in the trail has to stay.
	@Transactional(noRollbackFor = SignatureRefused.class)
	public void submit(PatientListId id, Map<ClinicId, Kind> answers, Signature signature) {
		Caller by = this.caller.get();
		by.ownCareSystem();
		PatientList list = this.lists.requireForStep(id);
		list.requireReady();
		requireOpenPeriod(list);
		Map<ClinicId, ClinicAnswer> complete = complete(list, answers);
		ListChange change = this.changes.of(id);
		requireAnswer(change, signature.change());
		requireSignature(signature);
		Instant now = this.clock.instant();
		list.submit(complete, now);
		this.attestations.keep(list, signature, change, by, now);
		this.receipts.issue(id, list.view().hasFile(), now);
		replaceEarlier(list, now);
		this.events.publishEvent(PatientListEvent.of("submitted", list, Map.of("eligible",
				Long.toString(list.view().counts().rowsEligible()), "clinics", Integer.toString(complete.size()))));
	}

	/** Takes a submitted list back before the study has answered. */
	public void withdraw(PatientListId id) {
		this.caller.get().ownCareSystem();
		PatientList list = this.lists.requireForStep(id);
		list.withdraw(this.clock.instant());
		this.events.publishEvent(PatientListEvent.of("withdrawn", list));
	}

	private void requireOpenPeriod(PatientList list) {
		CohortView cohort = this.cohorts.cohort(list.cohort());
		this.cohorts.requireOpen(cohort);
		if (!cohort.submission().isOpen(StudyTime.day(this.clock.instant()))) {
			throw new Conflict("The submission period is not open. Please call the study.");
		}
	}

	private Map<ClinicId, ClinicAnswer> complete(PatientList list, Map<ClinicId, Kind> answers) {
		Map<ClinicId, ClinicAnswer> complete = new HashMap<>();
		for (ClinicStanding standing : this.standings.of(list)) {
			if (standing.eligible() > 0) {
				complete.put(standing.clinic(), new ClinicAnswer(Kind.PATIENTS, standing.eligible()));
			}
			else if (standing.asksForAnswer()) {
				complete.put(standing.clinic(), new ClinicAnswer(answer(standing, answers), 0));
			}
		}
		if (complete.values().stream().noneMatch(ClinicAnswer::isFinal)) {
			throw new SignatureRefused("clinics",
					"All clinics are to follow, so there is nothing to submit yet. Come back when one has its answer.");
		}
		return complete;
	}

	private static Kind answer(ClinicStanding standing, Map<ClinicId, Kind> answers) {
		Kind answer = answers.get(standing.clinic());
		if (answer == null || answer == Kind.PATIENTS) {
			throw new SignatureRefused("clinics", "Say for " + standing.name()
					+ " whether it has no eligible patients or whether they are to follow.");
		}
		return answer;
	}

	private static void requireAnswer(ListChange change, ChangeAnswer answer) {
		if (answer.isTooLong()) {
			throw new SignatureRefused("changeReason",
					"Shorten the reason: at most " + ChangeAnswer.LONGEST + " characters are kept.");
		}
		if (change.asksForAnswer() && !answer.isGiven()) {
			throw new SignatureRefused("changeExpected",
					"Say that the change against the last accepted list is expected, or write why it came about.");
		}
	}

	private void requireSignature(Signature signature) {
		if (!signature.agreed().equals(EnumSet.allOf(AttestationStatement.class))) {
			throw new SignatureRefused("statements",
					"Tick each statement. If one is not true, correct the list instead of submitting it.");
		}
		requireText("printedName", signature.printedName(), "Write your name as it is to be printed.");
		requireText("printedTitle", signature.printedTitle(), "Write your title as it is to be printed.");
		if (!this.password.confirm(signature.password())) {
			throw new SignatureRefused("password", "This is not your password. Type the one you sign in with.");
		}
	}

	private static void requireText(String field, String text, String message) {
		if (text.isEmpty() || text.length() > LONGEST) {
			throw new SignatureRefused(field, message);
		}
	}

	/**
	 * An earlier submission that the study has not answered gives way when all its
	 * clinics are in this one.
	 */
	private void replaceEarlier(PatientList list, Instant now) {
		this.lists.ofCareSystem(list.careSystem().value(), list.cohort().value(), List.of(ListStatus.SUBMITTED))
			.stream()
			.filter((other) -> !other.id().equals(list.id())
					&& list.clinics().answered().containsAll(other.clinics().answered()))
			.forEach((other) -> {
				other.replace(now);
				this.events
					.publishEvent(PatientListEvent.of("replaced", other, Map.of("by", "patient-list/" + list.id())));
			});
	}

}
