package org.mncares.portal.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.core.AccountId;
import org.mncares.portal.identity.AccountView;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.ManageAccounts;
import org.mncares.portal.identity.SendReset;
import org.mncares.portal.web.CareSystemNames;
import org.mncares.portal.web.ChangedMeanwhile;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.Notice;

import org.springframework.http.HttpStatus;
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
 * One person's account, for administrators: what they are called and may do, whether they
 * can sign in, and a link to choose a new password.
 */
@Controller
@RequestMapping("/admin/accounts/{id:\\d{1,18}}")
class AccountEditController {

	private final ManageAccounts accounts;

	private final SendReset reset;

	private final CareSystemNames names;

	private final InvitationDesk desk;

	private final CurrentCaller caller;

	AccountEditController(ManageAccounts accounts, SendReset reset, CareSystemNames names, InvitationDesk desk,
			CurrentCaller caller) {
		this.accounts = accounts;
		this.reset = reset;
		this.names = names;
		this.desk = desk;
		this.caller = caller;
	}

	@GetMapping
	String page(@PathVariable long id, Model model) {
		AccountView account = this.accounts.account(new AccountId(id));
		model.addAttribute("form", PersonForm.of(account, this.names));
		return show(account, model);
	}

	@PostMapping
	String change(@PathVariable long id, @ModelAttribute("form") PersonForm form, BindingResult problems, Model model,
			RedirectAttributes next, HttpServletResponse response) {
		AccountId account = new AccountId(id);
		AccountView before = this.accounts.account(account);
		form.check(problems, this.names);
		if (problems.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(before, model);
		}
		try {
			this.accounts.change(account, form.change(this.names), form.revisionNumber());
		}
		catch (ChangedMeanwhile ex) {
			// What was typed stays; saving again is based on what is shown beside it.
			AccountView now = this.accounts.account(account);
			model.addAttribute("stored", PersonForm.of(now, this.names));
			return conflict(ex, now, problems, model, response);
		}
		catch (Conflict ex) {
			return conflict(ex, before, problems, model, response);
		}
		next.addFlashAttribute("flash", Notice.done("The account of " + form.name().strip() + " was changed."));
		return "redirect:" + AccountsController.BASE + "/" + id;
	}

	@PostMapping("/disabling")
	String disable(@PathVariable long id, RedirectAttributes next) {
		this.accounts.disable(new AccountId(id));
		next.addFlashAttribute("flash", Notice.done("The account is disabled, and the person signed out everywhere."));
		return "redirect:" + AccountsController.BASE + "/" + id;
	}

	@PostMapping("/enabling")
	String enable(@PathVariable long id, RedirectAttributes next) {
		this.accounts.enable(new AccountId(id));
		next.addFlashAttribute("flash", Notice.done("The person can sign in again, by the password that they had."));
		return "redirect:" + AccountsController.BASE + "/" + id;
	}

	@PostMapping("/reset-link")
	String sendReset(@PathVariable long id, RedirectAttributes next) {
		this.reset.sendTo(new AccountId(id));
		next.addFlashAttribute("flash",
				Notice.done("A link to choose a new password is on its way to the person. Only they can see it."));
		return "redirect:" + AccountsController.BASE + "/" + id;
	}

	private String conflict(Conflict reason, AccountView account, BindingResult problems, Model model,
			HttpServletResponse response) {
		problems.reject("conflict", reason.getMessage());
		response.setStatus(HttpServletResponse.SC_CONFLICT);
		return show(account, model);
	}

	private String show(AccountView account, Model model) {
		model.addAttribute("account", account);
		model.addAttribute("own", account.person().account().equals(this.caller.get().account()));
		model.addAttribute("positions", Position.choices());
		model.addAttribute("systems", AccountsController.systems(this.names));
		model.addAttribute("mailed", this.desk.sendsMail());
		return "identity/account-edit";
	}

}
