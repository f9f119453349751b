package org.mncares.portal.identity;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.Changes;
import org.mncares.portal.core.AccountId;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.web.ChangedMeanwhile;

/**
 * A person's right to sign in, in one role and, for care system staff, for one system.
 */
@Entity
class Account {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String email;

	private String name;

	private String title;

	private String passwordHash;

	@Enumerated(EnumType.STRING)
	private Role role;

	private @Nullable Long careSystemId;

	private boolean manager;

	private boolean enabled = true;

	private boolean disabledByStudy;

	private @Nullable Instant lastSignedInAt;

	@Version
	private long version;

	@SuppressWarnings("NullAway.Init") // filled by JPA
	protected Account() {
	}

	Account(NewAccount from, String passwordHash) {
		this.email = from.email();
		this.name = from.name();
		this.title = from.title();
		this.role = from.role();
		this.careSystemId = (from.careSystem() != null) ? from.careSystem().value() : null;
		this.manager = from.manager();
		this.passwordHash = passwordHash;
	}

	void changePassword(String newHash) {
		this.passwordHash = newHash;
	}

	/**
	 * Changes what others know of the person and what they may do.
	 * @return the old and new values
	 * @throws ChangedMeanwhile when the change is based on an older revision
	 */
	Changes change(AccountChange to, long revision) {
		if (this.version != revision) {
			throw new ChangedMeanwhile("account");
		}
		Changes changes = new Changes().add("name", this.name, to.name())
			.add("title", this.title, to.title())
			.add("role", this.role, to.role())
			.add("care-system", this.careSystemId, to.careSystemNumber())
			.add("manager", this.manager, to.manager());
		this.name = to.name();
		this.title = to.title();
		this.role = to.role();
		this.careSystemId = to.careSystemNumber();
		this.manager = to.manager();
		return changes;
	}

	/** Closes it for whoever signs in; what the study closed only the study opens. */
	void disable(boolean byStudy) {
		this.enabled = false;
		this.disabledByStudy = byStudy;
	}

	void enable() {
		this.enabled = true;
		this.disabledByStudy = false;
	}

	/** Its care system was merged into another. */
	void moveTo(CareSystemId careSystem) {
		this.careSystemId = careSystem.value();
	}

	AccountId id() {
		return new AccountId(Objects.requireNonNull(this.id, "not saved yet"));
	}

	String email() {
		return this.email;
	}

	String passwordHash() {
		return this.passwordHash;
	}

	boolean isEnabled() {
		return this.enabled;
	}

	boolean isDisabledByStudy() {
		return this.disabledByStudy;
	}

	@Nullable Instant lastSignedInAt() {
		return this.lastSignedInAt;
	}

	long revision() {
		return this.version;
	}

	/** The person, as the portal knows them while they are signed in. */
	Caller caller() {
		return new Caller(id(), this.email, this.name, this.title, this.role,
				(this.careSystemId != null) ? new CareSystemId(this.careSystemId) : null, this.manager);
	}

}
