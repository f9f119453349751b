package org.mncares.portal.cohort.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.cohort.EditCohort;
import org.mncares.portal.web.Attempt;
import org.mncares.portal.web.Notice;
import org.mncares.portal.web.Typed;

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
 * Where administrators open, extend, end and reopen the time in which lists are sent.
 */
@Controller
@RequestMapping("/admin/cohorts/{code}/submission")
class SubmissionController {

	private final EditCohort edit;

	private final Clock clock;

	SubmissionController(EditCohort edit, Clock clock) {
		this.edit = edit;
		this.clock = clock;
	}

	@GetMapping
	String form(@PathVariable String code, Model model) {
		EditCohort.Stored stored = this.edit.stored(code);
		model.addAttribute("form", SubmissionForm.of(stored));
		return show(stored, stored.revision(), model);
	}

	@PostMapping
	String save(@PathVariable String code, @ModelAttribute("form") SubmissionForm form, BindingResult problems,
			Model model, RedirectAttributes next, HttpServletResponse response) {
		EditCohort.Stored stored = this.edit.stored(code);
		Typed typed = new Typed(problems);
		LocalDate opens = typed.date("opens", form.opens(), "the first day");
		LocalDate last = typed.date("lastDay", form.lastDay(), "the last day");
		typed.ordered(opens, last, "lastDay", "The last day is before the first day. Correct one of them.");
		if (opens == null || last == null || problems.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return show(stored, form.revision(), model);
		}
		if (!Attempt.isDone(() -> this.edit.reschedule(stored.cohort().id(),
				Objects.requireNonNullElse(form.revision(), -1L), opens, last), problems, response)) {
			EditCohort.Stored now = this.edit.stored(code);
			return show(now, now.revision(), model);
		}
		next.addFlashAttribute("flash", Notice.done(said(opens, last)));
		return "redirect:/admin/cohorts";
	}

	private String said(LocalDate opens, LocalDate last) {
		LocalDate today = LocalDate.now(this.clock);
		if (last.isBefore(today)) {
			return "Submission is closed: no list can be submitted any more.";
		}
		return opens.isAfter(today) ? "The days were saved. Submission is not open yet."
				: "The days were saved. Lists can be submitted now.";
	}

	private String show(EditCohort.Stored stored, @Nullable Long revision, Model model) {
		model.addAttribute("cohort", stored.cohort());
		model.addAttribute("revision", revision);
		model.addAttribute("today", LocalDate.now(this.clock));
		return "cohort/submission";
	}

}
