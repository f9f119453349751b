package org.mncares.portal.message;

import java.time.Instant;

import com.github.kagkarlsson.scheduler.Scheduler;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hands messages to the sending job: scheduled with the change that asks for it, and
 * begun as soon as that is committed.
 */
@Component
class SendQueue {

	private final ObjectProvider<Scheduler> scheduler;

	private final OutgoingMessages messages;

	SendQueue(ObjectProvider<Scheduler> scheduler, OutgoingMessages messages) {
		this.scheduler = scheduler;
		this.messages = messages;
	}

	/** Queues the sending of all messages that wait; those that have a job keep it. */
	@Transactional
	void addWaiting() {
		this.messages.findByState(MessageState.QUEUED).forEach((message) -> add(message.id()));
	}

	/** Queues the sending of a message; within the transaction that made it. */
	void add(long message) {
		Scheduler jobs = this.scheduler.getObject();
		jobs.scheduleIfNotExists(SendJob.TASK.instance(Long.toString(message)).build(), Instant.now());
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				jobs.triggerCheckForDueExecutions();
			}

		});
	}

}
