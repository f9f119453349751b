package org.mncares.portal.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.organization.CareSystemView;
import org.mncares.portal.organization.CodeTaken;
import org.mncares.portal.organization.EditClinic;
import org.mncares.portal.organization.NewClinic;
import org.mncares.portal.organization.OrganizationDirectory;
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
 * Where administrators add clinics and change what is known of them.
 */
@Controller
class ClinicEditController {

	private static final String PAGE = "organization/clinic-form";

	private final Organizations organizations;

	private final OrganizationDirectory directory;

	private final EditClinic edit;

	private final Clock clock;

	ClinicEditController(Organizations organizations, OrganizationDirectory directory, EditClinic edit, Clock clock) {
		this.organizations = organizations;
		this.directory = directory;
		this.edit = edit;
		this.clock = clock;
	}

	@GetMapping("/admin/care-systems/{code}/clinics/new")
	String blank(@PathVariable String code, Model model) {
		model.addAttribute("form", ClinicForm.EMPTY);
		return showNew(system(code), model);
	}

	@PostMapping("/admin/care-systems/{code}/clinics/new")
	String register(@PathVariable String code, @ModelAttribute("form") ClinicForm form, BindingResult problems,
			Model model, RedirectAttributes next, HttpServletResponse response) {
		CareSystemView system = system(code);
		NewClinic candidate = form.read(problems);
		if (candidate == null) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return showNew(system, model);
		}
		try {
			this.organizations.register(system.id(), candidate);
		}
		catch (CodeTaken ex) {
			problems.rejectValue("code", "taken", ex.getMessage());
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			return showNew(system, model);
		}
		next.addFlashAttribute("flash",
				Notice.done(candidate.name() + " was added. It takes part in a cohort as soon as you say so."));
		return "redirect:/care-systems/" + system.code();
	}

	@GetMapping("/admin/clinics/{code}")
	String form(@PathVariable String code, Model model) {
		EditClinic.Stored stored = this.edit.stored(code);
		model.addAttribute("form", ClinicForm.of(stored));
		return show(stored, stored.revision(), false, model);
	}

	@PostMapping("/admin/clinics/{code}")
	String save(@PathVariable String code, @ModelAttribute("form") ClinicForm form, BindingResult problems, Model model,
			RedirectAttributes next, HttpServletResponse response) {
		EditClinic.Stored stored = this.edit.stored(code);
		NewClinic wanted = form.readWithoutCertification(stored.closedOn(), problems);
		if (wanted == null) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return show(stored, form.revision(), false, model);
		}
		try {
			this.edit.describe(stored.id(), Objects.requireNonNullElse(form.revision(), -1L), wanted.code(),
					wanted.name(), wanted.address(), wanted.openedOn());
		}
		catch (CodeTaken ex) {
			problems.rejectValue("code", "taken", ex.getMessage());
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			return show(stored, form.revision(), false, model);
		}
		catch (ChangedMeanwhile ex) {
			problems.reject("changed", ex.getMessage());
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			EditClinic.Stored now = this.edit.stored(code);
			return show(now, now.revision(), true, model);
		}
		next.addFlashAttribute("flash", Notice.done("The changes to " + wanted.name() + " were saved."));
		return "redirect:/clinics/" + wanted.code();
	}

	private String showNew(CareSystemView system, Model model) {
		model.addAttribute("system", system);
		model.addAttribute("levels", ClinicForm.levels());
		return PAGE;
	}

	private static String show(EditClinic.Stored stored, @Nullable Long revision, boolean changed, Model model) {
		model.addAttribute("stored", stored);
		model.addAttribute("revision", revision);
		model.addAttribute("changed", changed);
		return PAGE;
	}

	private CareSystemView system(String code) {
		return this.directory.careSystem(code, LocalDate.now(this.clock));
	}

}
