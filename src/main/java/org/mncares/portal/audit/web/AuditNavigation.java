package org.mncares.portal.audit.web;

import java.util.Set;

import org.mncares.portal.web.NavigationItem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The trail's entry in the navigation.
 */
@Configuration(proxyBeanMethods = false)
class AuditNavigation {

	@Bean
	NavigationItem auditTrailItem() {
		return new NavigationItem(90, "Audit trail", "/admin/audit", Set.of("ADMIN"));
	}

}
