package org.mncares.portal.intake.memory.web;

import org.mncares.portal.intake.memory.RememberedColumns;
import org.mncares.portal.web.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the portal remembers of a care system's columns, and forgetting it.
 */
@Controller
class RememberedController {

	private final RememberedColumns remembered;

	RememberedController(RememberedColumns remembered) {
		this.remembered = remembered;
	}

	@GetMapping("/patient-lists/columns")
	String page(Model model) {
		model.addAttribute("remembered", this.remembered.all());
		return "intake/columns/remembered";
	}

	@PostMapping("/patient-lists/columns/{id:[1-9]\\d{0,17}}/forgotten")
	String forget(@PathVariable long id, RedirectAttributes next) {
		this.remembered.forget(id);
		next.addFlashAttribute("flash", Notice.done("Forgotten. The next file is asked about it again; lists that "
				+ "were checked already stay as they are."));
		return "redirect:/patient-lists/columns";
	}

}
