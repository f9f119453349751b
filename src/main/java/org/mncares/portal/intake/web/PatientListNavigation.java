package org.mncares.portal.intake.web;

import java.util.Set;

import org.mncares.portal.web.NavigationItem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The entry of the main navigation that leads to a care system's patient lists.
 */
@Configuration(proxyBeanMethods = false)
class PatientListNavigation {

	@Bean
	NavigationItem patientListsEntry() {
		return new NavigationItem(10, "Patient lists", "/patient-lists", Set.of("CARE_SYSTEM"));
	}

}
