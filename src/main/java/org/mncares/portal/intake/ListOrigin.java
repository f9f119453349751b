package org.mncares.portal.intake;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.CohortId;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.rule.DateOrders;

/**
 * Whose a patient list is, for which cohort under which version of its definition, what
 * was uploaded, and what is known of how its dates are written.
 */
@MappedSuperclass
abstract class ListOrigin {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long careSystemId;

	private long cohortId;

	private @Nullable Integer definitionVersion;

	@Embedded
	private Upload upload = new Upload(null, 0, null, 0, "", Instant.EPOCH);

	@Embedded
	private ListDates dates = ListDates.NONE;

	/** Written where the original is erased. */
	@Column(insertable = false, updatable = false)
	private @Nullable Instant originalErasedAt;

	@Version
	private long version;

	/** For JPA only. */
	protected ListOrigin() {
	}

	ListOrigin(CareSystemId careSystem, CohortId cohort, Upload upload) {
		this.careSystemId = careSystem.value();
		this.cohortId = cohort.value();
		this.upload = upload;
	}

	/** Its check begins under this version of the cohort's definition. */
	public void checkedUnder(int version) {
		this.definitionVersion = version;
	}

	/**
	 * Under which version of the cohort's definition it was checked; null before, and
	 * where that was not recorded then.
	 */
	public @Nullable Integer definitionVersion() {
		return this.definitionVersion;
	}

	/** Its bytes arrived. */
	void uploaded(long size, String hash) {
		this.upload = this.upload.completed(size, hash);
	}

	/** What a person said or a check found. */
	void datesAre(DateOrders orders) {
		this.dates = ListDates.of(orders);
	}

	public DateOrders dates() {
		return this.dates.orders();
	}

	public PatientListId id() {
		return new PatientListId(Objects.requireNonNull(this.id, "not stored yet"));
	}

	/** When the original was erased; null as long as it is kept. */
	public @Nullable Instant originalErasedAt() {
		return this.originalErasedAt;
	}

	public CareSystemId careSystem() {
		return new CareSystemId(this.careSystemId);
	}

	public CohortId cohort() {
		return new CohortId(this.cohortId);
	}

	public Upload upload() {
		return this.upload;
	}

}
