package org.mncares.portal.intake.objection;

import java.time.Instant;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.intake.erase.EraseExpired;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Erases who objected in lists of the care systems that had the patient's clinic before,
 * which the care system that records the objection cannot see. The job is in the database
 * with the objection, so that neither is there without the other.
 */
@Configuration(proxyBeanMethods = false)
class FormerListsJob {

	private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("erase-in-former-lists");

	/** Asks for it; within the transaction that records the objection. */
	static void add(Scheduler jobs, String studyId) {
		jobs.scheduleIfNotExists(TASK.instance(studyId).build(), Instant.now());
	}

	@Bean
	Task<Void> eraseInFormerListsTask(EraseExpired erase) {
		return Tasks.oneTime(TASK).execute((instance, context) -> Scopes.run(Scope.ADMINISTRATION, erase::objected));
	}

}
