package org.mncares.portal.payor.web;

import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.payor.ContactView;
import org.mncares.portal.payor.PayorContacts;
import org.mncares.portal.payor.PayorPartners;
import org.mncares.portal.payor.PayorView;
import org.mncares.portal.web.ChangedMeanwhile;
import org.mncares.portal.web.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Adds, changes and removes contacts at a payor partner.
 */
@Controller
@RequestMapping("/admin/payors/{code:[A-Z0-9]{1,10}}/contacts")
class PayorContactController {

	private final PayorPartners partners;

	private final PayorContacts contacts;

	PayorContactController(PayorPartners partners, PayorContacts contacts) {
		this.partners = partners;
		this.contacts = contacts;
	}

	@GetMapping("/new")
	String begin(@PathVariable String code, Model model) {
		model.addAttribute("form", ContactForm.EMPTY);
		model.addAttribute("payor", this.partners.payor(code));
		return "payor/contact";
	}

	@PostMapping("/new")
	String add(@PathVariable String code, @ModelAttribute("form") ContactForm form, BindingResult problems, Model model,
			RedirectAttributes next, HttpServletResponse response) {
		PayorView payor = this.partners.payor(code);
		form.check(problems);
		if (problems.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			model.addAttribute("payor", payor);
			return "payor/contact";
		}
		this.contacts.add(payor, form.toDetails());
		return done(code, form.toDetails().name() + " was added.", next);
	}

	@GetMapping("/{id:\\d{1,18}}")
	String edit(@PathVariable String code, @PathVariable long id, Model model) {
		PayorView payor = this.partners.payor(code);
		ContactView contact = this.contacts.contact(payor, id);
		model.addAttribute("form", ContactForm.of(contact));
		return form(payor, contact, contact.revision(), model);
	}

	@PostMapping("/{id:\\d{1,18}}")
	String save(@PathVariable String code, @PathVariable long id, @ModelAttribute("form") ContactForm form,
			BindingResult problems, Model model, RedirectAttributes next, HttpServletResponse response) {
		PayorView payor = this.partners.payor(code);
		ContactView contact = this.contacts.contact(payor, id);
		form.check(problems);
		if (problems.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return form(payor, contact, form.basedOn(), model);
		}
		try {
			this.contacts.edit(payor, id, form.toDetails(), form.basedOn());
		}
		catch (ChangedMeanwhile ex) {
			problems.reject("changed", ex.getMessage());
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			ContactView stored = this.contacts.contact(payor, id);
			model.addAttribute("stored", stored.details());
			return form(payor, stored, stored.revision(), model);
		}
		return done(code, form.toDetails().name() + " was saved.", next);
	}

	@PostMapping("/{id:\\d{1,18}}/removal")
	String remove(@PathVariable String code, @PathVariable long id, RedirectAttributes next) {
		PayorView payor = this.partners.payor(code);
		String name = this.contacts.contact(payor, id).details().name();
		this.contacts.remove(payor, id);
		return done(code, name + " was removed.", next);
	}

	private static String form(PayorView payor, ContactView contact, long revision, Model model) {
		model.addAttribute("payor", payor);
		model.addAttribute("contact", contact);
		model.addAttribute("revision", revision);
		return "payor/contact";
	}

	private static String done(String code, String sentence, RedirectAttributes next) {
		next.addFlashAttribute("flash", Notice.done(sentence));
		return "redirect:/admin/payors/" + code;
	}

}
