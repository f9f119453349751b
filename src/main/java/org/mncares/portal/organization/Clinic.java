package org.mncares.portal.organization;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;

/**
 * A primary care clinic of a care system.
 */
@Entity
class Clinic {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long careSystemId;

	private String code;

	private String name;

	@Embedded
	private Address address;

	@Embedded
	private Certification certification;

	private @Nullable LocalDate openedOn;

	private @Nullable LocalDate closedOn;

	@Version
	private long version;

	@SuppressWarnings("NullAway.Init") // for JPA
	protected Clinic() {
	}

	Clinic(CareSystemId careSystem, NewClinic clinic) {
		this.careSystemId = careSystem.value();
		this.code = Texts.requireCode(clinic.code(), 10, "A clinic's code");
		this.name = Texts.require(clinic.name(), 200, "A clinic's name");
		this.address = clinic.address();
		this.certification = clinic.certification();
		this.openedOn = clinic.openedOn();
	}

	/** Renames or moves the clinic; its code stays. */
	void describe(String newName, Address newAddress) {
		this.name = Texts.require(newName, 200, "A clinic's name");
		this.address = newAddress;
	}

	/**
	 * Corrects its code, or the day on which it opened.
	 * @throws IllegalArgumentException when it would open after it closed
	 */
	void correct(String newCode, @Nullable LocalDate opened) {
		if (opened != null && this.closedOn != null && !this.closedOn.isAfter(opened)) {
			throw new IllegalArgumentException("A clinic opens before the day on which it closes");
		}
		this.code = Texts.requireCode(newCode, 10, "A clinic's code");
		this.openedOn = opened;
	}

	/** Opens a closed clinic again, as if it had never been closed. */
	void reopen() {
		this.closedOn = null;
	}

	/** Certifies the clinic anew, or takes its certification back. */
	void certify(Certification certification) {
		this.certification = certification;
	}

	/**
	 * Closes the clinic: from this day on it is not open.
	 * @throws IllegalArgumentException when it opened on that day or later
	 * @throws IllegalStateException when it is closed already
	 */
	void close(LocalDate day) {
		if (this.closedOn != null) {
			throw new IllegalStateException("The clinic is closed already");
		}
		if (this.openedOn != null && !day.isAfter(this.openedOn)) {
			throw new IllegalArgumentException("A clinic closes after the day on which it opened");
		}
		this.closedOn = day;
	}

	/** Counts its changes. */
	long revision() {
		return this.version;
	}

	@Nullable LocalDate openedOn() {
		return this.openedOn;
	}

	@Nullable LocalDate closedOn() {
		return this.closedOn;
	}

	ClinicId id() {
		return new ClinicId(Objects.requireNonNull(this.id));
	}

	CareSystemId careSystem() {
		return new CareSystemId(this.careSystemId);
	}

	String code() {
		return this.code;
	}

	String name() {
		return this.name;
	}

	Address address() {
		return this.address;
	}

	Certification certification() {
		return this.certification;
	}

}
