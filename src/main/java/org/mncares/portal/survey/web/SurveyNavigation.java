package org.mncares.portal.survey.web;

import java.util.Set;

import org.mncares.portal.web.NavigationItem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The entries of the main navigation that lead to surveys.
 */
@Configuration(proxyBeanMethods = false)
class SurveyNavigation {

	@Bean
	NavigationItem ownSurveyEntry() {
		return new NavigationItem(20, "Survey", "/surveys", Set.of("CARE_SYSTEM"));
	}

	@Bean
	NavigationItem surveysEntry() {
		return new NavigationItem(25, "Surveys", "/surveys", Set.of("ANALYST", "ADMIN"));
	}

	@Bean
	NavigationItem instrumentsEntry() {
		return new NavigationItem(73, "Instruments", "/admin/instruments", Set.of("ADMIN"));
	}

}
