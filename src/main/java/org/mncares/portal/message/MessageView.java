package org.mncares.portal.message;

import java.time.Instant;
import java.util.EnumSet;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.web.StatusTag;
import org.mncares.portal.web.StatusTag.Tone;

/**
 * A message as pages show it.
 *
 * @param body plain text, with {@code [link]} in place of its secret link
 * @param messageId its id in the header of the e-mail
 * @param attempts how often the mail server was asked to take it
 * @param problem why it is not sent yet, or was given up
 */
public record MessageView(long id, MessageKind kind, String reference, String recipientName, String recipientAddress,
		@Nullable CareSystemId careSystem, String subject, String body, String messageId, MessageState state,
		int attempts, Instant createdAt, @Nullable Instant attemptedAt, @Nullable Instant sentAt,
		@Nullable String problem) {

	/** Its state as it is drawn. */
	public StatusTag tag() {
		return new StatusTag(this.state.label(), switch (this.state) {
			case QUEUED, SENDING -> Tone.INFO;
			case SENT -> Tone.OK;
			case FAILED -> Tone.BAD;
			case NOT_SENT -> Tone.WARN;
			case WITHDRAWN -> Tone.PLAIN;
		});
	}

	/** Whether a person can ask for another attempt. */
	public boolean canBeTriedAgain() {
		return EnumSet.of(MessageState.FAILED, MessageState.NOT_SENT).contains(this.state);
	}

	/** Whether a person can decide that it is not sent. */
	public boolean canBeWithdrawn() {
		return this.state == MessageState.QUEUED || canBeTriedAgain();
	}

}
