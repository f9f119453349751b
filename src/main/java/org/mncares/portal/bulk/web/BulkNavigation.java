package org.mncares.portal.bulk.web;

import java.util.Set;

import org.mncares.portal.web.NavigationItem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The entry of the main navigation that leads to imports.
 */
@Configuration(proxyBeanMethods = false)
class BulkNavigation {

	@Bean
	NavigationItem importsEntry() {
		return new NavigationItem(76, "Import and export", "/admin/imports", Set.of("ADMIN"));
	}

}
