package org.mncares.portal.classification.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.classification.OverrideCondition;
import org.mncares.portal.classification.OverridePreview;
import org.mncares.portal.classification.rule.ConditionState;
import org.mncares.portal.web.Choice;
import org.mncares.portal.web.Conflict;
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
 * Sets a condition at a clinic, or lifts what was set: a form, a page that shows what
 * would follow, and only then it is done.
 */
@Controller
class OverrideController {

	private static final List<Choice> STATES = List.of(Choice.of("MET", "Met"), Choice.of("NOT_MET", "Not met"));

	private final OverrideCondition overrides;

	OverrideController(OverrideCondition overrides) {
		this.overrides = overrides;
	}

	@GetMapping("/classification/clinics/{code}/conditions/{key}")
	String ask(@PathVariable String code, @PathVariable String key, Model model) {
		model.addAttribute("form", new OverrideForm(null, null, null));
		return form(code, key, ConditionState.MET, model);
	}

	@PostMapping("/classification/clinics/{code}/conditions/{key}")
	String set(@PathVariable String code, @PathVariable String key, @ModelAttribute("form") OverrideForm form,
			BindingResult problems, Model model, RedirectAttributes next, HttpServletResponse response) {
		form.checkState(problems);
		form.checkReason(problems);
		if (problems.hasErrors()) {
			return form(code, key, ConditionState.MET, model);
		}
		if (!form.isConfirmed()) {
			return confirm(this.overrides.preview(code, key, form.chosen()), form, model);
		}
		try {
			this.overrides.set(code, key, form.chosen(), form.why(), String.valueOf(form.fingerprint()));
		}
		catch (Conflict ex) {
			return again(this.overrides.preview(code, key, form.chosen()), form, ex, model, response);
		}
		next.addFlashAttribute("flash",
				Notice.done("The condition was set. The clinic and its care system were classified again."));
		return "redirect:/clinics/{code}";
	}

	@GetMapping("/classification/clinics/{code}/conditions/{key}/lift")
	String askToLift(@PathVariable String code, @PathVariable String key, Model model) {
		model.addAttribute("form", new OverrideForm(null, null, null));
		return form(code, key, null, model);
	}

	@PostMapping("/classification/clinics/{code}/conditions/{key}/lift")
	String lift(@PathVariable String code, @PathVariable String key, @ModelAttribute("form") OverrideForm form,
			BindingResult problems, Model model, RedirectAttributes next, HttpServletResponse response) {
		form.checkReason(problems);
		if (problems.hasErrors()) {
			return form(code, key, null, model);
		}
		if (!form.isConfirmed()) {
			return confirm(this.overrides.preview(code, key, null), form, model);
		}
		try {
			this.overrides.lift(code, key, form.why(), String.valueOf(form.fingerprint()));
		}
		catch (Conflict ex) {
			return again(this.overrides.preview(code, key, null), form, ex, model, response);
		}
		next.addFlashAttribute("flash", Notice.done("The override was lifted. What the survey says counts again."));
		return "redirect:/clinics/{code}";
	}

	/** Shows what it is about; null: lifting. */
	private String form(String code, String key, @Nullable ConditionState state, Model model) {
		model.addAttribute("preview", this.overrides.preview(code, key, state));
		model.addAttribute("states", STATES);
		model.addAttribute("lift", state == null);
		return "classification/override";
	}

	/**
	 * Shows what would follow now, with the reason as typed, when something changed since
	 * it was shown.
	 */
	private static String again(OverridePreview preview, OverrideForm form, Conflict conflict, Model model,
			HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_CONFLICT);
		model.addAttribute("flash", Notice.warning(conflict.getMessage()));
		return confirm(preview, form, model);
	}

	private static String confirm(OverridePreview preview, OverrideForm form, Model model) {
		model.addAttribute("preview", preview);
		model.addAttribute("reason", form.why());
		model.addAttribute("lift", preview.state() == null);
		return "classification/override-confirmation";
	}

}
