package org.mncares.portal.classification.web;

import org.mncares.portal.classification.ClassificationDesk;
import org.mncares.portal.classification.PublishedDefinition;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The classification at a glance, and each definition.
 */
@Controller
class ClassificationController {

	private final ClassificationDesk desk;

	ClassificationController(ClassificationDesk desk) {
		this.desk = desk;
	}

	@GetMapping("/classification")
	String overview(Model model) {
		model.addAttribute("overview", this.desk.overview());
		return "classification/overview";
	}

	@GetMapping("/classification/definitions/{id}")
	String definition(@PathVariable String id, Model model) {
		PublishedDefinition published = this.desk.definition(PathNumber.of(id, "definition"));
		model.addAttribute("published", published);
		model.addAttribute("current", this.desk.definitions().getFirst().id() == published.id());
		return "classification/definition";
	}

}
