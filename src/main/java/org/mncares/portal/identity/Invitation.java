package org.mncares.portal.identity;

import java.time.Duration;
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
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.web.Conflict;

/**
 * That somebody was asked to join, and by which link they can: it lasts for a time, works
 * once, and sending it again ends the earlier one.
 */
@Entity
class Invitation {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String email;

	private String name;

	private String title;

	@Enumerated(EnumType.STRING)
	private Role role;

	private @Nullable Long careSystemId;

	private boolean manager;

	@Enumerated(EnumType.STRING)
	private InvitationState state = InvitationState.OPEN;

	private String inviter;

	private String nonce;

	private int sending = 1;

	private boolean linkSeen;

	private Instant sentAt;

	private Instant expiresAt;

	@Version
	private long version;

	@SuppressWarnings("NullAway.Init") // filled by JPA
	protected Invitation() {
	}

	Invitation(NewInvitation from, Caller inviter, String nonce, Instant now, Duration lasts) {
		this.email = from.email();
		this.name = from.name();
		this.title = from.title();
		this.role = from.role();
		this.careSystemId = (from.careSystem() != null) ? from.careSystem().value() : null;
		this.manager = from.manager();
		this.inviter = inviter.name();
		this.nonce = nonce;
		this.sentAt = now;
		this.expiresAt = now.plus(lasts);
	}

	/**
	 * Sends it again by a new link, which lasts anew.
	 * @throws Conflict when it is accepted or withdrawn
	 */
	void sendAgain(String freshNonce, Instant now, Duration lasts) {
		requireOpen();
		this.nonce = freshNonce;
		this.linkSeen = false;
		this.sending++;
		this.sentAt = now;
		this.expiresAt = now.plus(lasts);
	}

	/** Whether its link may be shown to the inviter: nobody has seen it, and it works. */
	boolean canBeHandedOn(Instant now) {
		return this.state == InvitationState.OPEN && !this.linkSeen && !isOver(now);
	}

	void handOn() {
		this.linkSeen = true;
	}

	/**
	 * Takes it back.
	 * @throws Conflict when it is accepted or withdrawn already
	 */
	void withdraw() {
		requireOpen();
		this.state = InvitationState.WITHDRAWN;
	}

	void accept() {
		requireOpen();
		this.state = InvitationState.ACCEPTED;
	}

	/**
	 * Requires that nobody took it up or back.
	 * @throws Conflict when somebody did
	 */
	void requireOpen() {
		if (this.state == InvitationState.ACCEPTED) {
			throw new Conflict("This invitation has been accepted meanwhile: the person has an account now.");
		}
		if (this.state == InvitationState.WITHDRAWN) {
			throw new Conflict(
					"This invitation has been withdrawn meanwhile. Invite the person again if they need it.");
		}
	}

	boolean isOver(Instant now) {
		return !now.isBefore(this.expiresAt);
	}

	/** The account that accepting it opens; its password is hashed already. */
	NewAccount account(String personsName, String personsTitle) {
		return new NewAccount(this.email, personsName, personsTitle, "", this.role, careSystem(), this.manager);
	}

	long id() {
		return Objects.requireNonNull(this.id, "not saved yet");
	}

	String email() {
		return this.email;
	}

	String name() {
		return this.name;
	}

	String title() {
		return this.title;
	}

	Role role() {
		return this.role;
	}

	@Nullable CareSystemId careSystem() {
		return (this.careSystemId != null) ? new CareSystemId(this.careSystemId) : null;
	}

	boolean isManager() {
		return this.manager;
	}

	InvitationState state() {
		return this.state;
	}

	String inviter() {
		return this.inviter;
	}

	String nonce() {
		return this.nonce;
	}

	int sending() {
		return this.sending;
	}

	Instant sentAt() {
		return this.sentAt;
	}

	Instant expiresAt() {
		return this.expiresAt;
	}

}
