package org.mncares.portal.message;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.AuditedEvent;
import org.mncares.portal.core.CareSystemId;

/**
 * Something that happened to a message.
 *
 * @param action what happened
 * @param subject the message
 * @param careSystem the care system that it concerns
 * @param outcome how it ended
 * @param details its kind and what it is about
 */
record MessageEvent(String action, String subject, @Nullable CareSystemId careSystem, Outcome outcome,
		Map<String, String> details) implements AuditedEvent {

	static MessageEvent queued(long id, NewMessage message, MessageState state) {
		return new MessageEvent("message.queued", "message/" + id, message.careSystem(), Outcome.DONE,
				Map.of("kind", message.kind().name(), "about", message.reference(), "to", message.recipientAddress(),
						"state", state.name()));
	}

	static MessageEvent of(String action, OutgoingMessage message) {
		boolean failed = message.state() == MessageState.FAILED;
		return new MessageEvent(action, "message/" + message.id(), message.careSystem(),
				failed ? Outcome.FAILED : Outcome.DONE, Map.of("kind", message.kind().name(), "about",
						message.reference(), "attempts", Integer.toString(message.attempts())));
	}

}
