package org.mncares.portal.survey.web;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.survey.SurveyDesk;
import org.mncares.portal.web.CareSystemNames;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The signed versions of a care system's own survey.
 */
@Controller
class VersionController {

	private final SurveyDesk desk;

	private final CurrentCaller caller;

	private final CareSystemNames names;

	VersionController(SurveyDesk desk, CurrentCaller caller, CareSystemNames names) {
		this.desk = desk;
		this.caller = caller;
		this.names = names;
	}

	@GetMapping("/surveys/organizational/versions/{number}")
	String version(@PathVariable String number, Model model) {
		CareSystemId own = this.caller.get().ownCareSystem();
		model.addAttribute("survey", this.desk.submission(own, VersionNumber.of(number)));
		this.names.find(own).ifPresent((system) -> model.addAttribute("careSystem", system.name()));
		back(model);
		return "survey/version";
	}

	@GetMapping("/surveys/organizational/compare")
	String compare(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
			Model model) {
		CareSystemId own = this.caller.get().ownCareSystem();
		model.addAttribute("from", VersionNumber.of(from));
		model.addAttribute("to", VersionNumber.of(to));
		model.addAttribute("differences", this.desk.compare(own, VersionNumber.of(from), VersionNumber.of(to)));
		back(model);
		return "survey/compare";
	}

	private static void back(Model model) {
		model.addAttribute("back", "/surveys");
		model.addAttribute("backLabel", "Survey");
	}

}
