package org.mncares.portal.identity.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.identity.ChooseNewPassword;
import org.mncares.portal.identity.PersonRules;
import org.mncares.portal.identity.SendReset;
import org.mncares.portal.identity.SignedIn;
import org.mncares.portal.identity.TooManyAttempts;
import org.mncares.portal.identity.UnfitPassword;
import org.mncares.portal.message.MailSettings;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.ContactLines;
import org.mncares.portal.web.Notice;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
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
 * For people who have forgotten their password: asking for a link, and what it opens. To
 * ask is answered in the same way whether or not there is an account.
 */
@Controller
@RequestMapping("/password-reset")
class PasswordResetController {

	private final SendReset send;

	private final ChooseNewPassword choose;

	private final MailSettings mail;

	private final ContactLines contact;

	PasswordResetController(SendReset send, ChooseNewPassword choose, MailSettings mail, ContactLines contact) {
		this.send = send;
		this.choose = choose;
		this.mail = mail;
		this.contact = contact;
	}

	@GetMapping
	String ask(Model model, HttpServletRequest request) {
		String page = page("", null, model);
		model.addAttribute("sent", request.getParameter("sent") != null);
		return page;
	}

	@PostMapping
	String send(@RequestParam(defaultValue = "") String email, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		if (!this.mail.configured()) {
			return page("", null, model);
		}
		String problem = PersonRules.problemOfEmail(email);
		if (problem != null) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(email, problem, model);
		}
		try {
			this.send.ask(email, request.getRemoteAddr());
		}
		catch (TooManyAttempts wait) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.waitFor().toSeconds()));
			return page(email, "Too many links were asked for. Look for the newest message, or wait a quarter of an "
					+ "hour and try again.", model);
		}
		return "redirect:/password-reset?sent";
	}

	@GetMapping("/{token}")
	String open(@PathVariable String token, Model model, HttpServletResponse response) {
		model.addAttribute("form", NewPasswordForm.EMPTY);
		return form(token, model, response);
	}

	@PostMapping("/{token}")
	String choose(@PathVariable String token, @ModelAttribute("form") NewPasswordForm form, BindingResult problems,
			Model model, RedirectAttributes next, HttpServletRequest request, HttpServletResponse response) {
		if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn) {
			return form(token, model, response);
		}
		form.checkPassword(problems);
		if (!problems.hasErrors()) {
			try {
				this.choose.choose(token, form.fresh(), request.getRemoteAddr());
				next.addFlashAttribute("flash", Notice.done("Your password is changed. Sign in with the new one."));
				return "redirect:/sign-in";
			}
			catch (UnfitPassword ex) {
				problems.rejectValue("fresh", "unfit", ex.reason());
			}
			catch (Conflict ex) {
				return AcceptInvitationController.show(LinkTrouble.unknownReset(), model, response);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return form(token, model, response);
	}

	private String form(String token, Model model, HttpServletResponse response) {
		Optional<String> email = this.choose.find(token);
		if (email.isEmpty()) {
			return AcceptInvitationController.show(LinkTrouble.unknownReset(), model, response);
		}
		if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn person) {
			return AcceptInvitationController.show(LinkTrouble.otherPerson(person.caller().name()), model, response);
		}
		model.addAttribute("token", token);
		model.addAttribute("email", email.orElseThrow());
		return "identity/new-password";
	}

	private String page(String email, @Nullable String problem, Model model) {
		model.addAttribute("sent", false);
		model.addAttribute("contact", this.contact.contact().orElse(null));
		model.addAttribute("mailed", this.mail.configured());
		model.addAttribute("email", email);
		model.addAttribute("problem", problem);
		return "identity/password-reset";
	}

}
