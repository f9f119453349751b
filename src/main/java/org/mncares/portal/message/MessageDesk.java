package org.mncares.portal.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators read of messages, and what they do about those that were not sent.
 */
@Service
@Transactional(readOnly = true)
public class MessageDesk {

	private static final Duration LONG_WAIT = Duration.ofHours(2);

	private final OutgoingMessages messages;

	private final MailSettings settings;

	private final SendQueue queue;

	private final ApplicationEventPublisher events;

	MessageDesk(OutgoingMessages messages, MailSettings settings, SendQueue queue, ApplicationEventPublisher events) {
		this.messages = messages;
		this.settings = settings;
		this.queue = queue;
		this.events = events;
	}

	/** How many messages there are in some states and of some kinds. */
	public long count(Set<MessageState> states, Set<MessageKind> kinds) {
		return this.messages.countByStateInAndKindIn(states, kinds);
	}

	/**
	 * A page of messages, the newest first.
	 * @param page which page, from 1
	 */
	public List<MessageView> page(Set<MessageState> states, Set<MessageKind> kinds, int page, int size) {
		return this.messages.findByStateInAndKindInOrderByIdDesc(states, kinds, PageRequest.of(page - 1, size))
			.stream()
			.map(OutgoingMessage::view)
			.toList();
	}

	/**
	 * A message.
	 * @throws NotFound when the scope in hand sees none with this number
	 */
	public MessageView message(long id) {
		return this.messages.findById(id).map(OutgoingMessage::view).orElseThrow(() -> new NotFound("message"));
	}

	/**
	 * The message of a kind that somebody was to get about something, if there is one.
	 */
	public Optional<MessageView> find(MessageKind kind, String reference, String recipientAddress) {
		return this.messages.findByKindAndReferenceAndRecipientAddress(kind, reference, recipientAddress)
			.map(OutgoingMessage::view);
	}

	/** Messages of a kind whose reference begins so, the oldest first. */
	public List<MessageView> about(MessageKind kind, String reference) {
		return this.messages.findByKindAndReferenceStartingWithOrderById(kind, reference)
			.stream()
			.map(OutgoingMessage::view)
			.toList();
	}

	/** How many messages were given up. */
	public long failed() {
		return this.messages.countByState(MessageState.FAILED);
	}

	/** How many messages have waited for longer than two hours. */
	public long waitingLong() {
		return this.messages.countByStateAndQueuedAtBefore(MessageState.QUEUED, Instant.now().minus(LONG_WAIT));
	}

	/**
	 * Tries again to send a message that was not sent.
	 * @throws Conflict when it is not in such a state, or there is no mail server
	 */
	@Transactional
	public void tryAgain(long id) {
		if (!this.settings.configured()) {
			throw new Conflict("This portal has no mail server, so nothing can be sent.");
		}
		OutgoingMessage message = lock(id);
		message.queueAgain(Instant.now());
		this.queue.add(id);
		this.events.publishEvent(MessageEvent.of("message.tried-again", message));
	}

	/**
	 * Decides that a message is not sent.
	 * @throws Conflict when it is sent or on its way
	 */
	@Transactional
	public void withdraw(long id) {
		OutgoingMessage message = lock(id);
		message.withdraw("An administrator decided that it is not sent.");
		this.events.publishEvent(MessageEvent.of("message.withdrawn", message));
	}

	private OutgoingMessage lock(long id) {
		return this.messages.lock(id).orElseThrow(() -> new NotFound("message"));
	}

}
