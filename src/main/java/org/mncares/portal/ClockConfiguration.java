package org.mncares.portal;

import java.time.Clock;

import org.mncares.portal.core.StudyTime;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The clock by which the portal tells business dates: Minnesota's days.
 */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.system(StudyTime.ZONE);
	}

}
