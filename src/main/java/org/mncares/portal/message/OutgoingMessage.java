package org.mncares.portal.message;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.web.Conflict;

/**
 * A message on its way, and what became of it. What it says never changes; the database
 * lets only its state be updated.
 */
@Entity
@DynamicUpdate
class OutgoingMessage {

	/**
	 * Longer than an attempt can take: what is being sent since then was cut off.
	 */
	static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(5);

	@Id
	private @Nullable Long id;

	@Enumerated(EnumType.STRING)
	private MessageKind kind;

	private String reference;

	private String recipientName;

	private String recipientAddress;

	private @Nullable Long careSystemId;

	private String subject;

	private String body;

	private String messageId;

	@Enumerated(EnumType.STRING)
	private MessageState state;

	private int attempts;

	private Instant queuedAt;

	private @Nullable Instant attemptedAt;

	private @Nullable Instant sentAt;

	private @Nullable String problem;

	private Instant createdAt;

	@Version
	private long version;

	@SuppressWarnings("NullAway.Init") // filled by JPA; made by the outbox
	protected OutgoingMessage() {
	}

	/** Begins an attempt: from now on nobody else sends it. */
	Delivery claim(Instant now) {
		require(EnumSet.of(MessageState.QUEUED));
		this.state = MessageState.SENDING;
		this.attempts++;
		this.attemptedAt = now;
		return new Delivery(id(), this.attempts, this.kind, this.reference, this.recipientName, this.recipientAddress,
				this.subject, this.body, this.messageId);
	}

	/** Until when an attempt that is under way may still come to its end. */
	Instant attemptEnds() {
		return Objects.requireNonNull(this.attemptedAt, "not attempted yet").plus(LONGEST_ATTEMPT);
	}

	/** The mail server took it: also where the attempt had been given up for dead. */
	void sent(int attempt, Instant now) {
		if (this.attempts == attempt && EnumSet.of(MessageState.SENDING, MessageState.FAILED).contains(this.state)) {
			this.state = MessageState.SENT;
			this.sentAt = now;
			this.problem = null;
		}
	}

	/** It was surely not sent, so that another attempt may follow. */
	void putOff(String why) {
		require(EnumSet.of(MessageState.SENDING));
		this.state = MessageState.QUEUED;
		this.problem = why;
	}

	/** No attempt follows unless a person asks for one. */
	void fail(String why) {
		require(EnumSet.of(MessageState.SENDING));
		this.state = MessageState.FAILED;
		this.problem = why;
	}

	/**
	 * A person wants it to be tried again.
	 * @throws Conflict when it is sent, on its way or withdrawn
	 */
	void queueAgain(Instant now) {
		require(EnumSet.of(MessageState.FAILED, MessageState.NOT_SENT));
		this.state = MessageState.QUEUED;
		this.queuedAt = now;
	}

	/**
	 * A person wants it not to be sent.
	 * @throws Conflict when it is sent or on its way
	 */
	void withdraw(String why) {
		require(EnumSet.of(MessageState.QUEUED, MessageState.FAILED, MessageState.NOT_SENT));
		this.state = MessageState.WITHDRAWN;
		this.problem = why;
	}

	/** What it was for is not there any more. */
	void dropped(String why) {
		require(EnumSet.of(MessageState.SENDING));
		this.state = MessageState.WITHDRAWN;
		this.problem = why;
	}

	private void require(Set<MessageState> allowed) {
		if (!allowed.contains(this.state)) {
			throw new Conflict("This step cannot be taken: the message is now \"" + this.state.label()
					+ "\". Somebody may have been quicker; look at the message again.");
		}
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	MessageState state() {
		return this.state;
	}

	int attempts() {
		return this.attempts;
	}

	Instant queuedAt() {
		return this.queuedAt;
	}

	MessageKind kind() {
		return this.kind;
	}

	String reference() {
		return this.reference;
	}

	@Nullable CareSystemId careSystem() {
		return (this.careSystemId != null) ? new CareSystemId(this.careSystemId) : null;
	}

	MessageView view() {
		return new MessageView(id(), this.kind, this.reference, this.recipientName, this.recipientAddress, careSystem(),
				this.subject, this.body, this.messageId, this.state, this.attempts, this.createdAt, this.attemptedAt,
				this.sentAt, this.problem);
	}

}
