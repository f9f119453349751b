package org.mncares.portal.dashboard.web;

import org.mncares.portal.dashboard.models.ClinicSearch;
import org.mncares.portal.dashboard.models.ModelFindings;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Care coordination models: organizations and clinics by class, size and location, and
 * the list of clinics.
 */
@Controller
class ModelsController {

	static final String PATH = "/dashboards/models";

	private final ModelFindings findings;

	ModelsController(ModelFindings findings) {
		this.findings = findings;
	}

	@GetMapping(PATH)
	String page(Shown shown, @RequestParam(defaultValue = "1") String page, Model model) {
		long edition = shown.edition().id();
		model.addAttribute("figures", this.findings.figures(edition, shown.filters()));
		model.addAttribute("list", new ClinicTable(shown,
				this.findings.clinics(edition, shown.filters(), search(shown), number(page), shown.export(PATH))));
		return "dashboard/models";
	}

	/** What the address searches for, and its order. */
	static ClinicSearch search(Shown shown) {
		return ClinicSearch.of(shown.others().get("q"), shown.others().get("sort"));
	}

	private static int number(String page) {
		try {
			return Integer.parseInt(page.strip());
		}
		catch (NumberFormatException ex) {
			return 1;
		}
	}

}
