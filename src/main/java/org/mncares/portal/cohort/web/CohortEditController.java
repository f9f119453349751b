package org.mncares.portal.cohort.web;

import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.cohort.CohortCriteria;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.cohort.DefinitionPreview;
import org.mncares.portal.cohort.EditCohort;
import org.mncares.portal.cohort.NewCohort;
import org.mncares.portal.cohort.PreviewDefinition;
import org.mncares.portal.web.ChangedMeanwhile;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.Notice;
import org.mncares.portal.web.Typed;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where administrators define cohorts, and change a definition after they have seen whom
 * that would leave out.
 */
@Controller
class CohortEditController {

	private static final String NEW = "cohort/cohort-new";

	private final Cohorts cohorts;

	private final EditCohort edit;

	private final PreviewDefinition previews;

	CohortEditController(Cohorts cohorts, EditCohort edit, PreviewDefinition previews) {
		this.cohorts = cohorts;
		this.edit = edit;
		this.previews = previews;
	}

	@GetMapping("/admin/cohorts/new")
	String blank(Model model) {
		model.addAttribute("form", this.cohorts.hasHistorical() ? CohortForm.EMPTY : CohortForm.HISTORICAL);
		return again(model);
	}

	@PostMapping("/admin/cohorts/new")
	String define(@ModelAttribute("form") CohortForm form, BindingResult problems, Model model, RedirectAttributes next,
			HttpServletResponse response) {
		NewCohort candidate = form.read(problems);
		if (candidate == null) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return again(model);
		}
		try {
			this.cohorts.define(candidate);
		}
		catch (Conflict ex) {
			problems.rejectValue("code", "taken", ex.getMessage());
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			return again(model);
		}
		next.addFlashAttribute("flash",
				Notice.done(candidate.name() + " was defined. Say next which clinics take part."));
		return "redirect:/admin/cohorts/" + candidate.code() + "/participation";
	}

	@GetMapping("/admin/cohorts/{code}")
	String form(@PathVariable String code, Model model) {
		EditCohort.Stored stored = this.edit.stored(code);
		model.addAttribute("form", CohortForm.of(stored));
		return show(stored, stored.revision(), false, model);
	}

	@PostMapping("/admin/cohorts/{code}")
	String save(@PathVariable String code, @ModelAttribute("form") CohortForm form, BindingResult problems, Model model,
			RedirectAttributes next, HttpServletResponse response) {
		EditCohort.Stored stored = this.edit.stored(code);
		Typed typed = new Typed(problems);
		String name = form.readName(typed);
		CohortCriteria criteria = form.criteria(typed);
		if (criteria == null || problems.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return show(stored, form.revision(), false, model);
		}
		if (stored.cohort().freeze() == null && !criteria.equals(stored.cohort().criteria())) {
			DefinitionPreview preview = this.previews.of(stored.cohort().id(), criteria);
			if (form.seen() == null || form.seen() != preview.patients()) {
				return ask(stored, form, criteria, preview, model);
			}
		}
		try {
			this.edit.redefine(stored.cohort().id(), Objects.requireNonNullElse(form.revision(), -1L), name, criteria);
		}
		catch (Conflict ex) {
			problems.reject("conflict", ex.getMessage());
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			EditCohort.Stored now = this.edit.stored(code);
			return show(now, now.revision(), ex instanceof ChangedMeanwhile, model);
		}
		next.addFlashAttribute("flash", Notice.done("The changes to " + name + " were saved."));
		return "redirect:/admin/cohorts/" + code;
	}

	private String again(Model model) {
		model.addAttribute("historicalMissing", !this.cohorts.hasHistorical());
		return NEW;
	}

	private static String ask(EditCohort.Stored stored, CohortForm form, CohortCriteria criteria,
			DefinitionPreview preview, Model model) {
		model.addAttribute("stored", stored);
		model.addAttribute("form", form);
		model.addAttribute("criteria", criteria);
		model.addAttribute("preview", preview);
		return "cohort/definition-preview";
	}

	private static String show(EditCohort.Stored stored, @Nullable Long revision, boolean changed, Model model) {
		model.addAttribute("stored", stored);
		model.addAttribute("revision", revision);
		model.addAttribute("changed", changed);
		return "cohort/cohort-edit";
	}

}
