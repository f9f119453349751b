package org.mncares.portal.intake.review.web;

import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.review.UndoAcceptance;
import org.mncares.portal.web.Conflict;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Has the study withdraw its acceptance of a list, after it saw what follows.
 */
@Controller
@RequestMapping("/review/{id}/withdrawal")
class UndoController {

	private final UndoAcceptance undo;

	private final Formats formats;

	UndoController(UndoAcceptance undo, Formats formats) {
		this.undo = undo;
		this.formats = formats;
	}

	@GetMapping
	String ask(@PathVariable PatientListId id, Model model) {
		model.addAttribute("form", new UndoForm(null));
		return show(id, model);
	}

	@PostMapping
	String undo(@PathVariable PatientListId id, @ModelAttribute("form") UndoForm form, BindingResult problems,
			Model model, RedirectAttributes next, HttpServletResponse response) {
		form.check(problems);
		if (problems.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return show(id, model);
		}
		try {
			long left = this.undo.undo(id, form.reason());
			next.addFlashAttribute("flash", Notice.done("The acceptance of list " + id + " was withdrawn: "
					+ this.formats.count(left, "patient", "patients") + " left the cohort."));
			return "redirect:/review/" + id;
		}
		catch (Conflict ex) {
			problems.reject("conflict", ex.getMessage());
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			return show(id, model);
		}
	}

	private String show(PatientListId id, Model model) {
		model.addAttribute("undo", this.undo.preview(id));
		return "intake/review-withdrawal";
	}

}
