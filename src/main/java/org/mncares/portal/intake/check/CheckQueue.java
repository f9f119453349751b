package org.mncares.portal.intake.check;

import java.time.Instant;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.mncares.portal.intake.PatientList;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hands lists to the check job: scheduled with the change that asks for it, and begun as
 * soon as that is committed.
 */
@Component
public class CheckQueue {

	private final ObjectProvider<Scheduler> scheduler;

	CheckQueue(ObjectProvider<Scheduler> scheduler) {
		this.scheduler = scheduler;
	}

	/** Queues the check of a list; within the transaction that received it. */
	public void add(PatientList list) {
		Scheduler jobs = this.scheduler.getObject();
		jobs.scheduleIfNotExists(CheckJob.instance(list), Instant.now());
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				jobs.triggerCheckForDueExecutions();
			}

		});
	}

}
