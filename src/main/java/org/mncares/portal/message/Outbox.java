package org.mncares.portal.message;

import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes messages to be sent: in the caller's transaction and scope, sent by a job once
 * that is committed.
 */
@Service
public class Outbox {

	private final JdbcClient jdbc;

	private final MailSettings settings;

	private final SendQueue queue;

	private final ApplicationEventPublisher events;

	Outbox(JdbcClient jdbc, MailSettings settings, SendQueue queue, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.queue = queue;
		this.events = events;
	}

	/**
	 * Queues a message, within the caller's transaction. Where the portal has no mail
	 * server it is kept, and not sent.
	 * @return whether it is new: false when this recipient already has a message of this
	 * kind and reference, which then stays as it is
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean queue(NewMessage message) {
		MessageState state = this.settings.configured() ? MessageState.QUEUED : MessageState.NOT_SENT;
		long id = this.jdbc.sql("select nextval('outgoing_message_number')").query(Long.class).single();
		if (!insert(id, message, MessageText.of(message, this.settings), state)) {
			return false;
		}
		if (state == MessageState.QUEUED) {
			this.queue.add(id);
		}
		this.events.publishEvent(MessageEvent.queued(id, message, state));
		return true;
	}

	/**
	 * Without naming the constraint and without reading the row back: the scopes in which
	 * people queue messages may read none.
	 */
	private boolean insert(long id, NewMessage message, MessageText text, MessageState state) {
		return this.jdbc.sql("""
				insert into outgoing_message (id, kind, reference, recipient_name, recipient_address, care_system_id,
					subject, body, message_id, state, queued_at, created_at)
				values (:id, :kind, :reference, :name, :address, :careSystem, :subject, :body, :messageId, :state,
					clock_timestamp(), clock_timestamp())
				on conflict do nothing""")
			.param("id", id)
			.param("kind", message.kind().name())
			.param("reference", message.reference())
			.param("name", message.recipientName())
			.param("address", message.recipientAddress())
			.param("careSystem", (message.careSystem() != null) ? message.careSystem().value() : null)
			.param("subject", text.subject())
			.param("body", text.body())
			.param("messageId", "<" + id + "." + UUID.randomUUID() + "@" + this.settings.domain() + ">")
			.param("state", state.name())
			.update() == 1;
	}

}
