package org.mncares.portal.web.shell;

import java.util.Set;

import org.mncares.portal.web.NavigationItem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The home page's entry in the navigation.
 */
@Configuration(proxyBeanMethods = false)
class ShellConfiguration {

	@Bean
	NavigationItem homeItem() {
		return new NavigationItem(0, "Home", "/", Set.of("CARE_SYSTEM", "ANALYST", "ADMIN"));
	}

}
