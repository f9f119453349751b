package org.mncares.portal.payor.web;

import java.util.Set;

import org.mncares.portal.web.NavigationItem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The entry of the main navigation that leads to payor partners.
 */
@Configuration(proxyBeanMethods = false)
class PayorNavigation {

	@Bean
	NavigationItem payorsEntry() {
		return new NavigationItem(70, "Payors", "/admin/payors", Set.of("ADMIN"));
	}

}
