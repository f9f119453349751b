package org.mncares.portal.audit.web;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.web.NavigationItem;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Who looked at a care system's patients, for its manager. The scope of the request shows
 * no other system's entries.
 */
@Controller
class WhoLookedController {

	private static final String EXPORT = WhoLookedForm.PATH + "/export.csv";

	private final TrailPages pages;

	WhoLookedController(TrailPages pages) {
		this.pages = pages;
	}

	@Bean
	static NavigationItem whoLookedEntry() {
		return new NavigationItem(45, "Who looked", WhoLookedForm.PATH, Set.of("MANAGER"));
	}

	@GetMapping(WhoLookedForm.PATH)
	String page(@ModelAttribute("filter") WhoLookedForm form, @RequestParam(required = false) @Nullable Long before,
			Model model) {
		this.pages.show(form, WhoLookedForm.PATH, EXPORT, before, Map.of(), model);
		return "audit/who-looked";
	}

	@GetMapping(EXPORT)
	void export(@ModelAttribute("filter") WhoLookedForm form, HttpServletResponse response) throws IOException {
		this.pages.export(form, "who-looked.csv", response);
	}

}
