package org.mncares.portal.message;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The sending of one message as a job in the database. Its instance is the message.
 */
@Configuration(proxyBeanMethods = false)
class SendJob {

	static final TaskDescriptor<Void> TASK = TaskDescriptor.of("send-message", Void.class);

	@Bean
	Task<Void> sendMessageTask() {
		return Tasks.oneTime(TASK).onDeadExecutionRevive().execute((instance, context) -> {
		});
	}

}
