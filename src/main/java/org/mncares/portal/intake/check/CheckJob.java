package org.mncares.portal.intake.check;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.intake.IntakeSettings;
import org.mncares.portal.intake.PatientList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The check as a job in the database: it survives a crash, and any node picks it up. Its
 * instance is the list and how many checks of it had begun, so that the end of one check
 * never swallows the next; its data is the number of the care system in whose scope it
 * runs. A node checks a few lists at once, in the order in which they came.
 */
@Configuration(proxyBeanMethods = false)
class CheckJob {

	static final TaskDescriptor<Long> TASK = TaskDescriptor.of("check-patient-list", Long.class);

	private static final Logger logger = LoggerFactory.getLogger(CheckJob.class);

	private static final int TRIES = 3;

	private static final Duration PAUSE = Duration.ofSeconds(3);

	/** The job that checks a list next. */
	static TaskInstance<Long> instance(PatientList list) {
		return TASK.instance(list.id() + "." + list.checkAttempts()).data(list.careSystem().value()).build();
	}

	@Bean
	Task<Long> checkPatientListTask(CheckPatientList check, IntakeSettings settings) {
		Semaphore places = new Semaphore(settings.checksAtOnce(), true);
		return Tasks.oneTime(TASK)
			.onFailure((complete, operations) -> failed(check, complete, operations))
			.onDeadExecutionRevive()
			.execute((instance, context) -> inScope(instance, () -> inTurn(places, () -> check.check(list(instance)))));
	}

	private static void failed(CheckPatientList check, ExecutionComplete complete,
			ExecutionOperations<Long> operations) {
		int failures = complete.getExecution().consecutiveFailures + 1;
		Throwable cause = complete.getCause().orElseThrow();
		// The class of the failure is enough to look for it; its message might hold a
		// value.
		logger.warn("Check of list {} failed the {}. time: {}", complete.getExecution().taskInstance.getId(), failures,
				cause.getClass().getName());
		if (failures < TRIES) {
			operations.reschedule(complete, Instant.now().plus(PAUSE));
			return;
		}
		TaskInstance<Long> instance = instance(complete);
		inScope(instance, () -> check.giveUp(list(instance)));
		operations.stop();
	}

	@SuppressWarnings("unchecked")
	private static TaskInstance<Long> instance(ExecutionComplete complete) {
		return (TaskInstance<Long>) complete.getExecution().taskInstance;
	}

	/** Waits for a place in the order of arrival. */
	private static void inTurn(Semaphore places, Runnable work) {
		places.acquireUninterruptibly();
		try {
			work.run();
		}
		finally {
			places.release();
		}
	}

	private static void inScope(TaskInstance<Long> instance, Runnable work) {
		Scopes.run(Scope.of(new CareSystemId(instance.getData())), work);
	}

	private static PatientListId list(TaskInstance<Long> instance) {
		String id = instance.getId();
		int end = id.indexOf('.');
		return new PatientListId(Long.parseLong((end < 0) ? id : id.substring(0, end)));
	}

}
