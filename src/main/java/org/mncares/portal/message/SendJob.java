package org.mncares.portal.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The sending of one message as a job in the database: it survives a crash, and any node
 * picks it up. Its instance is the message.
 */
@Configuration(proxyBeanMethods = false)
class SendJob {

	static final TaskDescriptor<Void> TASK = TaskDescriptor.of("send-message", Void.class);

	private static final Logger logger = LoggerFactory.getLogger(SendJob.class);

	private static final Duration PAUSE = Duration.ofMinutes(1);

	private static final Duration SWEEP = Duration.ofMinutes(10);

	@Bean
	Task<Void> sendMessageTask(SendMessage sending) {
		return Tasks.custom(TASK)
			.onFailure(SendJob::failed)
			.onDeadExecutionRevive()
			.execute((instance, context) -> after(
					Scopes.call(Scope.STUDY_JOB, () -> sending.send(Long.parseLong(instance.getId())))));
	}

	/**
	 * Gives every waiting message its job, should one have been lost between two steps.
	 */
	@Bean
	Task<Void> queueWaitingMessagesTask(SendQueue queue) {
		return Tasks.recurring("queue-waiting-messages", FixedDelay.of(SWEEP))
			.execute((instance, context) -> Scopes.run(Scope.STUDY_JOB, queue::addWaiting));
	}

	private static CompletionHandler<Void> after(Optional<Instant> next) {
		return (complete, operations) -> next.ifPresentOrElse((moment) -> operations.reschedule(complete, moment),
				operations::stop);
	}

	/** The database was not there: the message is claimed or not, so look again. */
	private static void failed(ExecutionComplete complete, ExecutionOperations<Void> operations) {
		logger.warn("Sending message {} was cut off: {}", complete.getExecution().taskInstance.getId(),
				complete.getCause().map((cause) -> cause.getClass().getName()).orElse("no cause"));
		operations.reschedule(complete, Instant.now().plus(PAUSE));
	}

}
