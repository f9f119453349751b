package org.mncares.portal.dashboard.web;

import java.util.Set;

import org.mncares.portal.web.NavigationItem;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The dashboards as one entry of the navigation; it leads to the first of them.
 */
@Controller
class DashboardsController {

	private static final String PATH = "/dashboards";

	@Bean
	static NavigationItem dashboardsNavigation() {
		return new NavigationItem(40, "Dashboards", PATH, Set.of("ANALYST", "ADMIN"));
	}

	@GetMapping(PATH)
	String first() {
		return "redirect:/dashboards/progress";
	}

}
