package org.mncares.portal.organization.web;

import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.organization.CodeTaken;
import org.mncares.portal.organization.EditCareSystem;
import org.mncares.portal.organization.NewCareSystem;
import org.mncares.portal.organization.Organizations;
import org.mncares.portal.web.ChangedMeanwhile;
import org.mncares.portal.web.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where administrators add care systems and change what is known of them.
 */
@Controller
class CareSystemEditController {

	private static final String PAGE = "organization/care-system-form";

	private final Organizations organizations;

	private final EditCareSystem edit;

	CareSystemEditController(Organizations organizations, EditCareSystem edit) {
		this.organizations = organizations;
		this.edit = edit;
	}

	@GetMapping("/admin/care-systems/new")
	String blank(Model model) {
		model.addAttribute("form", CareSystemForm.EMPTY);
		return PAGE;
	}

	@PostMapping("/admin/care-systems/new")
	String register(@ModelAttribute("form") CareSystemForm form, BindingResult problems, RedirectAttributes next,
			HttpServletResponse response) {
		NewCareSystem candidate = form.read(problems);
		if (candidate == null) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return PAGE;
		}
		try {
			this.organizations.register(candidate);
		}
		catch (CodeTaken ex) {
			problems.rejectValue("code", "taken", ex.getMessage());
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			return PAGE;
		}
		next.addFlashAttribute("flash",
				Notice.done(candidate.name() + " was added. Record its agreement and add its clinics next."));
		return "redirect:/care-systems/" + candidate.code();
	}

	@GetMapping("/admin/care-systems/{code}")
	String form(@PathVariable String code, Model model) {
		EditCareSystem.Stored stored = this.edit.stored(code);
		model.addAttribute("form", CareSystemForm.of(stored));
		return show(stored, stored.revision(), false, model);
	}

	@PostMapping("/admin/care-systems/{code}")
	String save(@PathVariable String code, @ModelAttribute("form") CareSystemForm form, BindingResult problems,
			Model model, RedirectAttributes next, HttpServletResponse response) {
		EditCareSystem.Stored stored = this.edit.stored(code);
		NewCareSystem wanted = form.read(stored.code(), problems);
		if (wanted == null) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return show(stored, form.revision(), false, model);
		}
		try {
			this.edit.describe(stored.id(), Objects.requireNonNullElse(form.revision(), -1L), wanted.name(),
					wanted.address());
		}
		catch (ChangedMeanwhile ex) {
			problems.reject("changed", ex.getMessage());
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			EditCareSystem.Stored now = this.edit.stored(code);
			return show(now, now.revision(), true, model);
		}
		next.addFlashAttribute("flash", Notice.done("The changes to " + wanted.name() + " were saved."));
		return "redirect:/care-systems/" + stored.code();
	}

	private static String show(EditCareSystem.Stored stored, @Nullable Long revision, boolean changed, Model model) {
		model.addAttribute("stored", stored);
		model.addAttribute("revision", revision);
		model.addAttribute("changed", changed);
		return PAGE;
	}

}
