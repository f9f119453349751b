package org.mncares.portal.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.mncares.portal.core.StudyTime;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes away each night the files that nobody confirmed for 30 days, with their reports.
 */
@Configuration(proxyBeanMethods = false)
class ExpireImports {

	private static final Duration KEPT = Duration.ofDays(30);

	private static final LocalTime AT_NIGHT = LocalTime.of(2, 40);

	@Bean
	Task<Void> expireImportsTask(ImportRows imports, ImportLines lines, TransactionTemplate transaction, Clock clock) {
		return Tasks.recurring("expire-bulk-imports", Schedules.daily(StudyTime.ZONE, AT_NIGHT))
			.execute((instance, context) -> Scopes.run(Scope.ADMINISTRATION,
					() -> transaction.executeWithoutResult((status) -> expire(imports, lines, clock.instant()))));
	}

	static void expire(ImportRows imports, ImportLines lines, Instant now) {
		List<Long> expired = imports.expire(now.minus(KEPT), now);
		expired.forEach(lines::remove);
	}

}
