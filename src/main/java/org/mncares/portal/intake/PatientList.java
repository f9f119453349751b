package org.mncares.portal.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.core.CohortId;
import org.mncares.portal.intake.rule.DateOrders;
import org.mncares.portal.web.Conflict;

/**
 * A list of patients that a care system sends for some of its clinics. Its steps can be
 * taken only in order; after submission it never changes, only a newer list replaces it.
 */
@Entity
@Table(name = "patient_list")
public class PatientList extends ListOrigin {

	@Enumerated(EnumType.STRING)
	private ListStatus status = ListStatus.RECEIVING;

	@Embedded
	private @Nullable FoundTable table;

	private @Nullable String ruleCatalogue;

	private int checkAttempt;

	private @Nullable Instant checkedAt;

	private @Nullable String failureCode;

	@Embedded
	private ListCounts counts = ListCounts.NONE;

	private @Nullable Instant submittedAt;

	@Embedded
	private @Nullable Review review;

	private @Nullable Instant closedAt;

	@Embedded
	private @Nullable Undone undone;

	private @Nullable Long takenOverFrom;

	@Embedded
	private ListClinics clinics = new ListClinics();

	/** For JPA only. */
	protected PatientList() {
	}

	private PatientList(CareSystemId careSystem, CohortId cohort, Upload upload) {
		super(careSystem, cohort, upload);
	}

	/** A list whose bytes begin to arrive. */
	public static PatientList receiving(CareSystemId careSystem, CohortId cohort, String fileName, Person by,
			Instant now) {
		return new PatientList(careSystem, cohort, Upload.begun(fileName, by, now));
	}

	/**
	 * A list without a file, by which a system attests that it has no eligible patient.
	 */
	public static PatientList withoutFile(CareSystemId careSystem, CohortId cohort, Collection<ClinicId> clinics,
			Person by, Instant now) {
		PatientList list = new PatientList(careSystem, cohort, Upload.begun(null, by, now));
		list.clinics.declare(clinics);
		list.status = ListStatus.READY;
		return list;
	}

	/** All bytes are here: the check can begin. */
	public void received(long size, String hash, Collection<ClinicId> declared) {
		require(ListStatus.RECEIVING);
		this.clinics.declare(declared);
		uploaded(size, hash);
		this.status = ListStatus.RECEIVED;
	}

	/**
	 * A check begins, also one that takes over from another that stalled.
	 * @return the attempt's number, by which a stalled check is fenced off
	 */
	public int startCheck() {
		require(ListStatus.RECEIVED, ListStatus.CHECKING);
		this.status = ListStatus.CHECKING;
		return ++this.checkAttempt;
	}

	/** How many checks of it have begun. */
	public int checkAttempts() {
		return this.checkAttempt;
	}

	/** The check of this attempt ended. */
	public void finishCheck(int attempt, CheckResult result, FoundTable found, DateOrders orders, String catalogue,
			Instant now) {
		require(ListStatus.CHECKING);
		if (attempt != this.checkAttempt) {
			throw new Conflict("Another check of this list has taken over.");
		}
		this.table = found;
		datesAre(orders);
		this.ruleCatalogue = catalogue;
		this.checkedAt = now;
		take(result, now);
	}

	/**
	 * Rows were left out, taken in again or corrected, and what they have to do with each
	 * other was judged anew.
	 */
	public void judgeAnew(CheckResult result, Instant now) {
		requireOpenReport();
		take(result, now);
	}

	/** The bytes did not arrive as they should, or the check could not be finished. */
	public void fail(String code, Instant now) {
		require(ListStatus.RECEIVING, ListStatus.RECEIVED, ListStatus.CHECKING);
		this.failureCode = code;
		close(ListStatus.FAILED, now);
	}

	/** A check that could not be finished is asked for again. */
	public void retryCheck() {
		require(ListStatus.FAILED);
		if (upload().sha256() == null) {
			throw new Conflict("This upload was cut off. Upload the file again.");
		}
		this.failureCode = null;
		this.closedAt = null;
		this.status = ListStatus.RECEIVED;
	}

	/** The person says in which order dates are written: the list is checked anew. */
	public void answerDates(DateOrders orders) {
		checkAgain();
		datesAre(orders);
	}

	/** The person said which column is which: the list is checked anew. */
	public void matchColumns() {
		requireMatchable();
		this.failureCode = null;
		this.status = ListStatus.RECEIVED;
	}

	/** Makes sure that its columns can be matched: checked, kept and not submitted. */
	public void requireMatchable() {
		require(ListStatus.NEEDS_CORRECTION, ListStatus.READY);
		if (upload().sha256() == null || (this.failureCode != null && !FoundTable.isOfHeader(this.failureCode))) {
			throw new Conflict("This file could not be read as a table, so there are no columns to match.");
		}
	}

	/** What the check knows has changed: the list is checked anew. */
	public void checkAgain() {
		requireOpenReport();
		this.status = ListStatus.RECEIVED;
	}

	/** Makes sure that rows can be left out: the list is checked and not submitted. */
	public void requireOpenReport() {
		require(ListStatus.NEEDS_CORRECTION, ListStatus.READY);
		if (this.failureCode != null) {
			throw new Conflict("This file could not be read. Upload it again in a form that can.");
		}
	}

	/** Makes sure that it can be signed. */
	public void requireReady() {
		require(ListStatus.READY);
	}

	/** The care system's person signed it; every participating clinic has an answer. */
	public void submit(Map<ClinicId, ClinicAnswer> answers, Instant now) {
		require(ListStatus.READY);
		if (!answers.keySet().containsAll(this.clinics.ids())) {
			throw new Conflict("Every clinic of the list needs an answer.");
		}
		this.clinics.answer(answers);
		this.submittedAt = now;
		this.status = ListStatus.SUBMITTED;
	}

	public void accept(Person by, Instant now) {
		require(ListStatus.SUBMITTED);
		this.review = new Review(by.account(), by.name(), now, null);
		this.status = ListStatus.ACCEPTED;
	}

	public void sendBack(String message, Person by, Instant now) {
		require(ListStatus.SUBMITTED);
		this.review = new Review(by.account(), by.name(), now, message);
		close(ListStatus.RETURNED, now);
	}

	/** Its own people took it back before the study accepted it. */
	public void withdraw(Instant now) {
		require(ListStatus.SUBMITTED);
		close(ListStatus.WITHDRAWN, now);
	}

	/** The study withdraws its acceptance. */
	public void undoAcceptance(String reason, Person by, Instant now) {
		require(ListStatus.ACCEPTED);
		this.undone = new Undone(by.account(), by.name(), now, reason);
		close(ListStatus.WITHDRAWN, now);
	}

	/** A newer list stands for all its clinics. */
	public void replace(Instant now) {
		require(ListStatus.SUBMITTED, ListStatus.ACCEPTED);
		close(ListStatus.REPLACED, now);
	}

	/** The same bytes stand for another list already: this one comes to nothing. */
	public void abandonAs(String code, Instant now) {
		require(ListStatus.RECEIVED);
		this.failureCode = code;
		close(ListStatus.ABANDONED, now);
	}

	/**
	 * Clinics of it moved away, or others came: what is not submitted is checked again. A
	 * list for no other clinic ends.
	 */
	public void clinicsLeft(Collection<ClinicId> left, Instant now) {
		require(ListStatus.NEEDS_CORRECTION, ListStatus.READY);
		this.clinics.remove(left);
		if (this.clinics.ids().isEmpty()) {
			abandon(now);
		}
		else if (upload().sha256() != null && this.failureCode == null) {
			this.status = ListStatus.RECEIVED;
		}
	}

	/** A newer upload for all its clinics was checked, or its person gave it up. */
	public void abandon(Instant now) {
		require(ListStatus.NEEDS_CORRECTION, ListStatus.READY, ListStatus.FAILED);
		close(ListStatus.ABANDONED, now);
	}

	private void take(CheckResult result, Instant now) {
		this.counts = result.counts();
		this.failureCode = result.unreadable();
		this.status = result.status();
		this.closedAt = result.refused() ? now : null;
	}

	private void close(ListStatus end, Instant now) {
		this.closedAt = now;
		this.status = end;
	}

	private void require(ListStatus first, ListStatus... others) {
		Set<ListStatus> allowed = EnumSet.of(first, others);
		if (!allowed.contains(this.status)) {
			throw new Conflict("This step cannot be taken: list " + id() + " is now \"" + this.status.tag().text()
					+ "\". Somebody may have been quicker; look at the list again.");
		}
	}

	public ListStatus status() {
		return this.status;
	}

	public ListClinics clinics() {
		return this.clinics;
	}

	public @Nullable Instant submittedAt() {
		return this.submittedAt;
	}

	public PatientListView view() {
		return new PatientListView(id(), careSystem(), cohort(), this.status, upload(), this.counts, this.table,
				this.ruleCatalogue, this.checkedAt, this.failureCode, this.submittedAt, this.review, this.closedAt,
				this.undone, (this.takenOverFrom != null) ? new CareSystemId(this.takenOverFrom) : null,
				originalErasedAt(), this.clinics.answers());
	}

}
