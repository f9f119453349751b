package org.mncares.portal.message.web;

import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.message.Contact;
import org.mncares.portal.web.Attempt;
import org.mncares.portal.web.Notice;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The study's contact details, for administrators.
 */
@Controller
@RequestMapping("/admin/contact")
class StudyContactController {

	private final Contact contact;

	StudyContactController(Contact contact) {
		this.contact = contact;
	}

	@GetMapping
	String edit(Model model) {
		model.addAttribute("form", StudyContactForm.of(this.contact.stored()));
		return "message/contact";
	}

	@PostMapping
	String save(@ModelAttribute("form") StudyContactForm form, BindingResult problems, Model model,
			RedirectAttributes next, HttpServletResponse response) {
		form.check(problems);
		if (problems.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return "message/contact";
		}
		if (!Attempt.isDone(() -> this.contact.describe(form.basedOn(), form.details()), problems, response)) {
			model.addAttribute("now", this.contact.stored());
			return "message/contact";
		}
		next.addFlashAttribute("flash", Notice.done("The contact details were saved. They stand below every page."));
		return "redirect:/admin/contact";
	}

}
