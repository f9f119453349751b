package org.mncares.portal.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.cohort.CohortClinic;
import org.mncares.portal.cohort.CohortCriteria;
import org.mncares.portal.cohort.CohortView;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.cohort.Participation;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.intake.receipt.SignedAttestations;
import org.mncares.portal.intake.check.Progress;
import org.mncares.portal.intake.check.ProgressBoard;
import org.mncares.portal.intake.mend.Confirmations;
import org.mncares.portal.intake.mend.ConfirmedWarning;
import org.mncares.portal.intake.preview.ExplainRows;
import org.mncares.portal.intake.preview.ExplainedRow;
import org.mncares.portal.intake.preview.GonePatient;
import org.mncares.portal.intake.preview.ListChange;
import org.mncares.portal.intake.preview.ListChanges;
import org.mncares.portal.intake.receipt.AttestationView;
import org.mncares.portal.intake.receipt.Receipt;
import org.mncares.portal.intake.receipt.Receipts;
import org.mncares.portal.intake.report.FindingRow;
import org.mncares.portal.intake.report.Funnel;
import org.mncares.portal.intake.report.LeftOutRow;
import org.mncares.portal.intake.report.Page;
import org.mncares.portal.intake.report.PatientListReport;
import org.mncares.portal.intake.report.ReportQueries;
import org.mncares.portal.intake.report.ReportRows;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Rule;
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

	private final ReportQueries reports;

	private final ReportRows rows;

	private final Confirmations confirmations;

	private final ListHistory history;

	private final SignedAttestations attestations;

	private final Receipts receipts;

	private final ListChanges changes;

	private final ExplainRows explain;

	private final ClinicStandings standings;

	private final ProgressBoard board;

	private final Cohorts cohorts;

	private final Participation participation;

	private final OrganizationDirectory organizations;

	private final ClinicHistory moves;

	private final CurrentCaller caller;

	private final Clock clock;

	PatientListDesk(PatientLists lists, ReportQueries reports, ReportRows rows, Confirmations confirmations,
			ListHistory history, SignedAttestations attestations, Receipts receipts, ListChanges changes,
			ExplainRows explain, ClinicStandings standings, ProgressBoard board, Cohorts cohorts,
			Participation participation, OrganizationDirectory organizations, ClinicHistory moves, CurrentCaller caller,
			Clock clock) {
		this.lists = lists;
		this.reports = reports;
		this.rows = rows;
		this.confirmations = confirmations;
		this.history = history;
		this.attestations = attestations;
		this.receipts = receipts;
		this.changes = changes;
		this.explain = explain;
		this.standings = standings;
		this.board = board;
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
		return cohort.freeze() == null
				&& cohort.submission().isOpen(LocalDate.ofInstant(this.clock.instant(), StudyTime.ZONE));
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

	/** How far the check of a list is; empty before it begins. */
	public Optional<Progress> progress(PatientListId id) {
		return this.board.read(this.lists.require(id).id().value());
	}

	/** Everything that the check of a list found, grouped. */
	public PatientListReport report(PatientListId id) {
		return this.reports.report(this.lists.require(id).view());
	}

	/**
	 * A page of the findings of a rule.
	 * @param column the column, if the rule is not about one alone
	 */
	public Page<FindingRow> findings(PatientListId id, Rule rule, @Nullable Column column, int page) {
		return this.rows.ofGroup(list(id), rule, column, page);
	}

	/** A page of the rows that are not eligible for a reason. */
	public Page<FindingRow> notEligible(PatientListId id, Rule rule, int page) {
		return this.rows.ofReason(list(id), rule, page);
	}

	/** What became of the rows of a list. */
	public Funnel funnel(PatientListId id) {
		return this.reports.funnel(this.lists.require(id).id());
	}

	/** How a checked list differs from what was accepted before for its clinics. */
	public ListChange change(PatientListId id) {
		return this.changes.of(this.lists.require(id).id());
	}

	/**
	 * Who was accepted before and is not eligible in the list; record the view before.
	 */
	public List<GonePatient> gone(PatientListId id) {
		return this.changes.gone(this.lists.require(id).id());
	}

	/** Why the rows of a patient are or are not eligible; record the view before. */
	public List<ExplainedRow> explainPatient(PatientListId id, String patientId) {
		PatientList list = this.lists.require(id);
		return this.explain.ofPatient(id, list.careSystem(), patientId, criteria(list));
	}

	/** Why a row is or is not eligible; record the view before. */
	public List<ExplainedRow> explainRow(PatientListId id, int row) {
		return this.explain.ofRow(id, row, criteria(this.lists.require(id)));
	}

	/** Those under which it was checked; of older lists that is not known. */
	private CohortCriteria criteria(PatientList list) {
		Integer version = list.definitionVersion();
		return (version != null) ? this.cohorts.criteria(list.cohort(), version)
				: this.cohorts.cohort(list.cohort()).criteria();
	}

	/** The warnings of a list of which somebody said why they are right as they are. */
	public List<ConfirmedWarning> confirmed(PatientListId id) {
		return this.confirmations.of(list(id).id()).stream().filter(ConfirmedWarning::holds).toList();
	}

	/** The rows that were left out, at most 500. */
	public List<LeftOutRow> leftOut(PatientListId id) {
		return this.rows.leftOut(this.lists.require(id).id());
	}

	/** Codes and names of a list's clinics by their number, for pages that name them. */
	public Map<Long, CohortClinic> clinics(PatientListId id) {
		PatientListView list = list(id);
		return named(list).collect(Collectors.toMap((clinic) -> clinic.id().value(), (clinic) -> clinic));
	}

	/** The care system's clinics, and those that it had when it sent the list. */
	private Stream<CohortClinic> named(PatientListView list) {
		return Stream.concat(this.participation.clinics(list.cohort(), list.careSystem()).stream(), this.moves
			.left(list.careSystem())
			.stream()
			.map((clinic) -> new CohortClinic(clinic.id(), clinic.careSystem(), clinic.code(), clinic.name(), false)));
	}

	/** Where the clinics of a list without a file came from, where it was not sent. */
	public String formerCareSystem(PatientListView list) {
		return (list.takenOverFrom() != null) ? this.moves.formerName(list.takenOverFrom()) : "";
	}

	/** The name of the care system whose list it is. */
	public CareSystemView careSystem(PatientListId id) {
		return this.organizations.careSystem(list(id).careSystem(),
				LocalDate.ofInstant(this.clock.instant(), StudyTime.ZONE));
	}

	/**
	 * The receipt of a submitted list.
	 * @throws NotFound when it was never submitted
	 */
	public Receipt receipt(PatientListId id) {
		PatientListView list = list(id);
		AttestationView attestation = this.attestations.of(id).orElseThrow(() -> new NotFound("receipt"));
		List<Receipt.ClinicLine> lines = named(list)
			.flatMap((clinic) -> Stream.ofNullable(list.clinics().get(clinic.id().value()))
				.filter((answer) -> answer.kind() != null)
				.map((answer) -> new Receipt.ClinicLine(clinic.code(), clinic.name(), answer)))
			.toList();
		return new Receipt(list, careSystem(id).name(), this.cohorts.cohort(list.cohort()).name(), lines, attestation,
				list.counts().rowsLeftOut(), this.lists.require(id).definitionVersion(),
				this.receipts.of(id).orElseThrow(() -> new NotFound("receipt")));
	}

}
