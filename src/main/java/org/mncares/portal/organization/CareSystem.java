package org.mncares.portal.organization;

import java.util.Objects;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;

/**
 * An organization that runs clinics.
 */
@Entity
class CareSystem {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String code;

	private String name;

	@Embedded
	private Address address;

	@Version
	private long version;

	@SuppressWarnings("NullAway.Init") // for JPA
	protected CareSystem() {
	}

	CareSystem(NewCareSystem careSystem) {
		this.code = Texts.requireCode(careSystem.code(), 20, "A care system's code");
		this.name = Texts.require(careSystem.name(), 200, "A care system's name");
		this.address = careSystem.address();
	}

	/**
	 * Moves or renames the care system; its code stays.
	 */
	void describe(String newName, Address newAddress) {
		this.name = Texts.require(newName, 200, "A care system's name");
		this.address = newAddress;
	}

	/** Counts its changes. */
	long revision() {
		return this.version;
	}

	CareSystemId id() {
		return new CareSystemId(Objects.requireNonNull(this.id));
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

}
