package org.mncares.portal.intake.upload;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks each minute for uploads whose receiver is gone; one node does it.
 */
@Configuration(proxyBeanMethods = false)
class GiveUpUploadsJob {

	private static final Duration PAUSE = Duration.ofMinutes(1);

	@Bean
	Task<Void> giveUpUploadsTask(GiveUpUploads uploads) {
		return Tasks.recurring("give-up-uploads", Schedules.fixedDelay(PAUSE))
			.execute((instance, context) -> Scopes.run(Scope.ADMINISTRATION, uploads::giveUp));
	}

}
