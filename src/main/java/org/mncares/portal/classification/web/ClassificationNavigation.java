package org.mncares.portal.classification.web;

import java.util.Set;

import org.mncares.portal.web.NavigationItem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The entry of the main navigation that leads to the classification.
 */
@Configuration(proxyBeanMethods = false)
class ClassificationNavigation {

	@Bean
	NavigationItem classificationEntry() {
		return new NavigationItem(40, "Classification", "/classification", Set.of("ANALYST", "ADMIN"));
	}

}
