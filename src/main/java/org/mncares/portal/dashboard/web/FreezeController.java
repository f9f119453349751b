package org.mncares.portal.dashboard.web;

import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.dashboard.edition.EditionView;
import org.mncares.portal.dashboard.edition.Editions;
import org.mncares.portal.dashboard.edition.FreezeOnCut;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.PasswordConfirmation;
import org.mncares.portal.identity.Role;
import org.mncares.portal.web.Attempt;
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
 * Freezes a cohort on a data cut and lifts it again, for administrators.
 */
@Controller
@RequestMapping("/data-cuts/{id:\\d{1,18}}/freeze")
class FreezeController {

	private final Editions editions;

	private final Cohorts cohorts;

	private final FreezeOnCut freezing;

	private final CurrentCaller caller;

	private final PasswordConfirmation password;

	FreezeController(Editions editions, Cohorts cohorts, FreezeOnCut freezing, CurrentCaller caller,
			PasswordConfirmation password) {
		this.editions = editions;
		this.cohorts = cohorts;
		this.freezing = freezing;
		this.caller = caller;
		this.password = password;
	}

	@GetMapping
	String ask(@PathVariable long id, Model model) {
		model.addAttribute("form", FreezeForm.EMPTY);
		EditionView cut = cut(id);
		return show(cut, this.cohorts.cohort(cut.cohort()).freeze() != null, model);
	}

	@PostMapping
	String freeze(@PathVariable long id, @ModelAttribute("form") FreezeForm form, BindingResult problems, Model model,
			RedirectAttributes next, HttpServletResponse response) {
		EditionView cut = cut(id);
		check(form, false, problems);
		if (problems.hasErrors()
				|| !Attempt.isDone(() -> this.freezing.freeze(cut, this.caller.get().name()), problems, response)) {
			return show(cut, false, model);
		}
		next.addFlashAttribute("flash", Notice.done("The cohort is frozen: no patient list is taken in any more."));
		return "redirect:/data-cuts/" + id;
	}

	@PostMapping("/lift")
	String lift(@PathVariable long id, @ModelAttribute("form") FreezeForm form, BindingResult problems, Model model,
			RedirectAttributes next, HttpServletResponse response) {
		EditionView cut = cut(id);
		check(form, true, problems);
		if (problems.hasErrors() || !Attempt
			.isDone(() -> this.cohorts.thaw(cut.cohort(), Objects.requireNonNull(form.reason())), problems, response)) {
			return show(cut, true, model);
		}
		next.addFlashAttribute("flash", Notice.done("The freeze was lifted: patient lists are taken in again."));
		return "redirect:/data-cuts/" + id;
	}

	private EditionView cut(long id) {
		this.caller.get().require(Role.ADMIN);
		return this.editions.cut(id);
	}

	private void check(FreezeForm form, boolean lift, BindingResult problems) {
		form.check(lift, problems);
		if (!problems.hasErrors() && !this.password.confirm(Objects.requireNonNull(form.password()))) {
			problems.rejectValue("password", "wrong", "This is not your password. Try again.");
		}
	}

	private String show(EditionView cut, boolean lift, Model model) {
		model.addAttribute("lift", lift);
		model.addAttribute("cut", cut);
		model.addAttribute("cohort", this.cohorts.cohort(cut.cohort()));
		return "dashboard/freeze";
	}

}
