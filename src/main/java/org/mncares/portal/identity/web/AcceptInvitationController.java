package org.mncares.portal.identity.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.identity.AcceptInvitation;
import org.mncares.portal.identity.InvitationView;
import org.mncares.portal.identity.SignedIn;
import org.mncares.portal.identity.UnfitPassword;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.Formats;
import org.mncares.portal.web.Notice;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where an invitation's link leads: the person corrects their name, chooses a password
 * and has an account.
 */
@Controller
@RequestMapping("/invitations/{token}")
class AcceptInvitationController {

	private final AcceptInvitation accept;

	private final Formats formats;

	AcceptInvitationController(AcceptInvitation accept, Formats formats) {
		this.accept = accept;
		this.formats = formats;
	}

	@GetMapping
	String page(@PathVariable String token, Model model, HttpServletResponse response) {
		Optional<InvitationView> invitation = this.accept.find(token);
		LinkTrouble trouble = trouble(invitation.orElse(null));
		if (trouble != null) {
			return show(trouble, model, response);
		}
		model.addAttribute("form", NewPasswordForm.of(invitation.orElseThrow()));
		return form(token, invitation.orElseThrow(), model);
	}

	@PostMapping
	String accept(@PathVariable String token, @ModelAttribute("form") NewPasswordForm form, BindingResult problems,
			Model model, RedirectAttributes next, HttpServletRequest request, HttpServletResponse response) {
		Optional<InvitationView> invitation = this.accept.find(token);
		LinkTrouble trouble = trouble(invitation.orElse(null));
		if (trouble != null) {
			return show(trouble, model, response);
		}
		form.checkPerson(problems);
		form.checkPassword(problems);
		if (!problems.hasErrors()) {
			try {
				this.accept.accept(token, form.name(), form.title(), form.fresh(), request.getRemoteAddr());
				next.addFlashAttribute("flash",
						Notice.done("Your account is open. Sign in with your e-mail address and your password."));
				next.addFlashAttribute("email", invitation.orElseThrow().email());
				return "redirect:/sign-in";
			}
			catch (UnfitPassword ex) {
				problems.rejectValue("fresh", "unfit", ex.reason());
			}
			catch (Conflict ex) {
				// Somebody was quicker; by now it can be seen who.
				LinkTrouble late = trouble(this.accept.find(token).orElse(null));
				return show((late != null) ? late : LinkTrouble.unknownInvitation(), model, response);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return form(token, invitation.orElseThrow(), model);
	}

	private @Nullable LinkTrouble trouble(@Nullable InvitationView invitation) {
		if (invitation == null) {
			return LinkTrouble.unknownInvitation();
		}
		if (!invitation.isOpen()) {
			return LinkTrouble.of(invitation, this.formats);
		}
		if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn person) {
			return LinkTrouble.otherPerson(person.caller().name());
		}
		return this.accept.hasAccount(invitation.email()) ? LinkTrouble.hasAccount() : null;
	}

	private static String form(String token, InvitationView invitation, Model model) {
		model.addAttribute("token", token);
		model.addAttribute("invitation", invitation);
		return "identity/accept-invitation";
	}

	static String show(LinkTrouble trouble, Model model, HttpServletResponse response) {
		response.setStatus(trouble.status().value());
		model.addAttribute("trouble", trouble);
		return "identity/link-trouble";
	}

}
