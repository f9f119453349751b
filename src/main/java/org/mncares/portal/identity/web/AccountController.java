package org.mncares.portal.identity.web;

import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.OwnPassword;
import org.mncares.portal.identity.UnfitPassword;
import org.mncares.portal.web.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A person's own account.
 */
@Controller
class AccountController {

	private final CurrentCaller currentCaller;

	private final OwnPassword password;

	AccountController(CurrentCaller currentCaller, OwnPassword password) {
		this.currentCaller = currentCaller;
		this.password = password;
	}

	@GetMapping("/account")
	String page(@ModelAttribute("form") PasswordForm form, Model model) {
		return show(model);
	}

	@PostMapping("/account")
	String changePassword(@ModelAttribute("form") PasswordForm form, BindingResult problems, Model model,
			RedirectAttributes next) {
		form.check(problems);
		if (!problems.hasErrors()) {
			change(form, problems);
		}
		if (problems.hasErrors()) {
			return show(model);
		}
		next.addFlashAttribute("flash", Notice.done("Your password is changed. You were signed out everywhere else."));
		return "redirect:/account";
	}

	private void change(PasswordForm form, BindingResult problems) {
		try {
			if (!this.password.change(form.present(), form.fresh())) {
				problems.rejectValue("present", "wrong", "This is not your present password.");
			}
		}
		catch (UnfitPassword ex) {
			problems.rejectValue("fresh", "unfit", ex.reason());
		}
	}

	private String show(Model model) {
		model.addAttribute("account", OwnAccountView.of(this.currentCaller.get()));
		return "identity/account";
	}

}
