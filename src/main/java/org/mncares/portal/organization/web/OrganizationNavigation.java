package org.mncares.portal.organization.web;

import java.util.Set;

import org.mncares.portal.web.NavigationItem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The entries of the main navigation that lead to organizations.
 */
@Configuration(proxyBeanMethods = false)
class OrganizationNavigation {

	@Bean
	NavigationItem careSystemsEntry() {
		return new NavigationItem(50, "Care systems", "/care-systems", Set.of("ANALYST", "ADMIN"));
	}

	@Bean
	NavigationItem ownCareSystemEntry() {
		return new NavigationItem(50, "Care system", "/care-systems", Set.of("CARE_SYSTEM"));
	}

	@Bean
	NavigationItem clinicsEntry() {
		return new NavigationItem(51, "Clinics", "/clinics", Set.of("CARE_SYSTEM", "ANALYST", "ADMIN"));
	}

	@Bean
	NavigationItem agreementsEntry() {
		return new NavigationItem(72, "Agreements", "/admin/agreements", Set.of("ADMIN"));
	}

	@Bean
	NavigationItem ownAgreementsEntry() {
		return new NavigationItem(52, "Agreements", "/agreements", Set.of("CARE_SYSTEM"));
	}

	@Bean
	NavigationItem rucaEntry() {
		return new NavigationItem(74, "Rural-urban codes", "/admin/ruca", Set.of("ADMIN"));
	}

}
