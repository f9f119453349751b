package org.mncares.portal.intake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.mncares.portal.cohort.CohortClinic;
import org.mncares.portal.cohort.CohortView;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.cohort.Participation;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.core.StudyTime;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.organization.CareSystemView;
import org.mncares.portal.organization.ClinicHistory;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.web.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What pages read of patient lists, of those that the scope in hand may see.
 */
@Service
@Transactional(readOnly = true)
public class PatientListDesk {

	private final PatientLists lists;

	private final ListHistory history;

	private final ClinicStandings standings;

	private final Cohorts cohorts;

	private final Participation participation;

	private final OrganizationDirectory organizations;

	private final ClinicHistory moves;

	private final CurrentCaller caller;

	private final Clock clock;

	PatientListDesk(PatientLists lists, ListHistory history, ClinicStandings standings, Cohorts cohorts,
			Participation participation, OrganizationDirectory organizations, ClinicHistory moves, CurrentCaller caller,
			Clock clock) {
		this.lists = lists;
		this.history = history;
		this.standings = standings;
		this.cohorts = cohorts;
		this.participation = participation;
		this.organizations = organizations;
		this.moves = moves;
		this.caller = caller;
		this.clock = clock;
	}

	/** The Historical Cohort, for which lists are sent. */
	public CohortView cohort() {
		return this.cohorts.historical();
	}

	/** Whether lists can be submitted today. */
	public boolean isSubmissionOpen() {
		CohortView cohort = cohort();
		return cohort.freeze() == null && cohort.submission().isOpen(StudyTime.day(this.clock.instant()));
	}

	/** The caller's participating clinics, by code. */
	public List<CohortClinic> participatingClinics() {
		return this.participation.participating(cohort().id(), this.caller.get().ownCareSystem());
	}

	/** The numbers of the caller's clinics for which an accepted list stands. */
	public Set<Long> answeredClinics() {
		return this.standings.accepted(cohort().id(), this.caller.get().ownCareSystem()).keySet();
	}

	/**
	 * A list, without anything of its rows.
	 * @throws NotFound when there is none that the scope in hand may see
	 */
	public PatientListView list(PatientListId id) {
		return this.lists.require(id).view();
	}

	/** All lists of the caller's care system, the newest first. */
	public List<ListHistoryEntry> history() {
		return this.history.ofCareSystem(this.caller.get().ownCareSystem(), cohort().id());
	}

	/** All lists of the care system whose list it is, the newest first. */
	public List<ListHistoryEntry> history(PatientListId id) {
		PatientListView list = list(id);
		return this.history.ofCareSystem(list.careSystem(), list.cohort());
	}

	/** Lists that wait for the study's answer, the oldest submission first. */
	public List<ListHistoryEntry> waiting() {
		return this.history.waiting();
	}

	/** Lists that the study has answered, the newest answer first, at most 200. */
	public List<ListHistoryEntry> answered() {
		return this.history.answered();
	}

	/** Codes and names of a list's clinics by their number, for pages that name them. */
	public Map<Long, CohortClinic> clinics(PatientListId id) {
		PatientListView list = list(id);
		return everyClinic(list).stream()
			.collect(Collectors.toMap((clinic) -> clinic.id().value(), (clinic) -> clinic));
	}

	/** The care system's clinics, and those that it had when it sent the list. */
	public List<CohortClinic> everyClinic(PatientListView list) {
		return Stream.concat(this.participation.clinics(list.cohort(), list.careSystem()).stream(), this.moves
			.left(list.careSystem())
			.stream()
			.map((clinic) -> new CohortClinic(clinic.id(), clinic.careSystem(), clinic.code(), clinic.name(), false)))
			.toList();
	}

	/** Where the clinics of a list without a file came from, where it was not sent. */
	public String formerCareSystem(PatientListView list) {
		return (list.takenOverFrom() != null) ? this.moves.formerName(list.takenOverFrom()) : "";
	}

	/** The name of the care system whose list it is. */
	public CareSystemView careSystem(PatientListId id) {
		return this.organizations.careSystem(list(id).careSystem(), StudyTime.day(this.clock.instant()));
	}

}
