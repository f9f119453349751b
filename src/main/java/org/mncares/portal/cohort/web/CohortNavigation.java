package org.mncares.portal.cohort.web;

import java.util.Set;

import org.mncares.portal.web.NavigationItem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The entry of the main navigation that leads to cohorts.
 */
@Configuration(proxyBeanMethods = false)
class CohortNavigation {

	@Bean
	NavigationItem cohortsEntry() {
		return new NavigationItem(71, "Cohorts", "/admin/cohorts", Set.of("ADMIN"));
	}

}
