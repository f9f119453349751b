package org.mncares.portal.payor.web;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.payor.NameTaken;
import org.mncares.portal.payor.PayorContacts;
import org.mncares.portal.payor.PayorPartners;
import org.mncares.portal.payor.PayorView;
import org.mncares.portal.payor.SavePayor;
import org.mncares.portal.web.ChangedMeanwhile;
import org.mncares.portal.web.Formats;
import org.mncares.portal.web.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The payor partners: the list, and adding and editing one.
 */
@Controller
@RequestMapping("/admin/payors")
class PayorController {

	private final PayorPartners partners;

	private final PayorContacts contacts;

	private final SavePayor save;

	private final Formats formats;

	private final Clock clock;

	PayorController(PayorPartners partners, PayorContacts contacts, SavePayor save, Formats formats, Clock clock) {
		this.partners = partners;
		this.contacts = contacts;
		this.save = save;
		this.formats = formats;
		this.clock = clock;
	}

	@GetMapping
	String list(Model model) {
		LocalDate today = LocalDate.now(this.clock);
		model.addAttribute("payors", this.partners.all().stream().map((payor) -> PayorLine.of(payor, today)).toList());
		return "payor/payors";
	}

	@GetMapping("/{code:[A-Z0-9]{1,10}}")
	String page(@PathVariable String code, Model model) {
		PayorView payor = this.partners.payor(code);
		model.addAttribute("line", PayorLine.of(payor, LocalDate.now(this.clock)));
		model.addAttribute("contacts", this.contacts.of(payor));
		return "payor/payor";
	}

	@GetMapping("/new")
	String begin(Model model) {
		model.addAttribute("form", PayorForm.EMPTY);
		return "payor/form";
	}

	@PostMapping(path = "/new", params = "try")
	String tryPattern(@RequestParam("try") String what, @ModelAttribute("form") PayorForm form, BindingResult problems,
			Model model) {
		addTrial(what, form, model);
		return "payor/form";
	}

	@PostMapping("/new")
	String register(@ModelAttribute("form") PayorForm form, BindingResult problems, Model model,
			RedirectAttributes next, HttpServletResponse response) {
		form.check(problems);
		if (problems.hasErrors()) {
			return refused(HttpServletResponse.SC_UNPROCESSABLE_CONTENT, response);
		}
		try {
			if (!form.isConfirmed()) {
				model.addAttribute("effect", this.save.effect(form.toNew()));
				return "payor/effect";
			}
			long patients = this.save.register(form.toNew(), form.reapplies());
			next.addFlashAttribute("flash", done(form, form.toNew().name() + " is registered.", patients));
			return "redirect:/admin/payors/" + form.toNew().code();
		}
		catch (NameTaken ex) {
			form.taken(ex, problems);
			return refused(HttpServletResponse.SC_CONFLICT, response);
		}
	}

	@GetMapping("/{code:[A-Z0-9]{1,10}}/edit")
	String edit(@PathVariable String code, Model model) {
		PayorView payor = this.partners.payor(code);
		model.addAttribute("form", PayorForm.of(payor));
		return form(payor, payor.revision(), model);
	}

	@PostMapping(path = "/{code:[A-Z0-9]{1,10}}/edit", params = "try")
	String tryPattern(@PathVariable String code, @RequestParam("try") String what,
			@ModelAttribute("form") PayorForm form, BindingResult problems, Model model) {
		addTrial(what, form, model);
		return form(this.partners.payor(code), form.basedOn(), model);
	}

	@PostMapping("/{code:[A-Z0-9]{1,10}}/edit")
	String save(@PathVariable String code, @ModelAttribute("form") PayorForm form, BindingResult problems, Model model,
			RedirectAttributes next, HttpServletResponse response) {
		PayorView payor = this.partners.payor(code);
		form.check(problems);
		if (problems.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return form(payor, form.basedOn(), model);
		}
		try {
			if (form.changesDates(payor) && !form.isConfirmed()) {
				model.addAttribute("effect", this.save.effect(payor.id(), form.toEdit(), form.basedOn()));
				model.addAttribute("payor", payor);
				return "payor/effect";
			}
			long patients = this.save.edit(payor.id(), form.toEdit(), form.basedOn(), form.reapplies());
			next.addFlashAttribute("flash", done(form, form.toEdit().name() + " was saved.", patients));
			return "redirect:/admin/payors/" + form.toEdit().code();
		}
		catch (NameTaken ex) {
			form.taken(ex, problems);
			return conflict(payor, form.basedOn(), model, response);
		}
		catch (ChangedMeanwhile ex) {
			problems.reject("changed", ex.getMessage());
			PayorView stored = this.partners.payor(code);
			model.addAttribute("stored", stored);
			return conflict(stored, stored.revision(), model, response);
		}
	}

	/** The way back from the effect shows the form as it was typed, and tries nothing. */
	private static void addTrial(String what, PayorForm form, Model model) {
		if (what.equals("pattern")) {
			model.addAttribute("trial", form.trial());
		}
	}

	private static String conflict(PayorView payor, long revision, Model model, HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_CONFLICT);
		return form(payor, revision, model);
	}

	private static String form(PayorView payor, long revision, Model model) {
		model.addAttribute("payor", payor);
		model.addAttribute("revision", revision);
		return "payor/form";
	}

	private static String refused(int status, HttpServletResponse response) {
		response.setStatus(status);
		return "payor/form";
	}

	private Notice done(PayorForm form, String sentence, long patients) {
		return Notice.done(form.reapplies()
				? sentence + " Names were re-applied: the coverage of "
						+ this.formats.count(patients, "accepted patient", "accepted patients") + " changed."
				: sentence);
	}

}
