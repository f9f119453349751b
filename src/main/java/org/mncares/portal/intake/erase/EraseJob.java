package org.mncares.portal.intake.erase;

import java.time.LocalTime;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.mncares.portal.core.StudyTime;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.intake.unmatched.CollectPayors;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Erases each night what must not be kept any longer; one node does it.
 */
@Configuration(proxyBeanMethods = false)
class EraseJob {

	private static final LocalTime AT_NIGHT = LocalTime.of(2, 30);

	@Bean
	Task<Void> eraseExpiredTask(EraseExpired erase, CollectPayors payors) {
		return Tasks.recurring("erase-expired", Schedules.daily(StudyTime.ZONE, AT_NIGHT))
			.execute((instance, context) -> Scopes.run(Scope.ADMINISTRATION, () -> {
				erase.erase();
				payors.all();
			}));
	}

}
