package org.mncares.portal.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.core.CohortId;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.web.Conflict;

/**
 * A patient of a cohort, without identifiers. Lists enrol patients in sets; what happens
 * to one patient alone happens here.
 */
@Entity
class Patient {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(updatable = false)
	private long cohortId;

	@Column(updatable = false)
	private long careSystemId;

	private long clinicId;

	@Column(updatable = false)
	private String studyId;

	private long enrolledByListId;

	@Enumerated(EnumType.STRING)
	private PatientStatus status;

	private LocalDate careCoordinationStart;

	private boolean deceased;

	@Column(updatable = false)
	private Instant enrolledAt;

	private @Nullable Instant withdrawnAt;

	@Enumerated(EnumType.STRING)
	private @Nullable Withdrawal withdrawal;

	private @Nullable String withdrawnBy;

	@Version
	private long version;

	@SuppressWarnings("NullAway.Init") // for JPA
	protected Patient() {
	}

	/**
	 * Takes a patient who objected to research out of the cohort. One whom a later list
	 * did not name can object too.
	 * @throws Conflict when the objection is known already
	 */
	void withdraw(Instant when, String by) {
		if (this.withdrawal == Withdrawal.OBJECTED) {
			throw new Conflict("This patient was withdrawn already.");
		}
		this.status = PatientStatus.WITHDRAWN;
		this.withdrawnAt = when;
		this.withdrawal = Withdrawal.OBJECTED;
		this.withdrawnBy = by;
	}

	CareSystemId careSystem() {
		return new CareSystemId(this.careSystemId);
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	PatientView view() {
		return new PatientView(this.studyId, new CohortId(this.cohortId), careSystem(), new ClinicId(this.clinicId),
				new PatientListId(this.enrolledByListId), this.status, this.careCoordinationStart, this.deceased,
				this.enrolledAt, this.withdrawnAt, this.withdrawal, this.withdrawnBy);
	}

}
