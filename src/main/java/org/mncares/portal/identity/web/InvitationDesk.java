package org.mncares.portal.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.identity.CannotInvite;
import org.mncares.portal.identity.HandOnLinks;
import org.mncares.portal.identity.InvitationView;
import org.mncares.portal.identity.InvitePeople;
import org.mncares.portal.identity.People;
import org.mncares.portal.message.MailSettings;
import org.mncares.portal.web.CareSystemName;
import org.mncares.portal.web.CareSystemNames;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.Notice;
import org.mncares.portal.web.StatusTag;
import org.mncares.portal.web.StatusTag.Tone;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What an administrator's and a manager's pages about invitations have in common.
 */
@Component
class InvitationDesk {

	/** Set for one page only, right after sending; the link itself is in no session. */
	private static final String SHOW_LINK = "showLink";

	private final InvitePeople invite;

	private final HandOnLinks links;

	private final People people;

	private final CareSystemNames names;

	private final MailSettings mail;

	InvitationDesk(InvitePeople invite, HandOnLinks links, People people, CareSystemNames names, MailSettings mail) {
		this.invite = invite;
		this.links = links;
		this.people = people;
		this.names = names;
		this.mail = mail;
	}

	boolean sendsMail() {
		return this.mail.configured();
	}

	/**
	 * Invites as a form says.
	 * @return where to go on, or null when the form has to be shown again
	 */
	@Nullable String invite(PersonForm form, String base, BindingResult problems, RedirectAttributes next,
			HttpServletResponse response) {
		form.checkEmail(problems);
		form.check(problems, this.names);
		if (problems.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return null;
		}
		try {
			long id = this.invite.invite(form.invitation(this.names));
			next.addFlashAttribute("flash", sent(form.email().strip()));
			next.addFlashAttribute(SHOW_LINK, true);
			return "redirect:" + base + "/invitations/" + id;
		}
		catch (CannotInvite ex) {
			PersonForm.reject(problems, ex);
			response.setStatus(HttpServletResponse.SC_CONFLICT);
		}
		catch (Conflict ex) {
			problems.reject("conflict", ex.getMessage());
			response.setStatus(HttpServletResponse.SC_CONFLICT);
		}
		return null;
	}

	String page(long id, String base, String list, Model model) {
		InvitationView invitation = this.people.invitation(id);
		model.addAttribute("invitation", invitation);
		model.addAttribute("tag", tag(invitation));
		model.addAttribute("base", base);
		model.addAttribute("list", list);
		model.addAttribute("mailed", this.mail.configured());
		if (invitation.careSystem() != null) {
			model.addAttribute("careSystem",
					this.names.find(invitation.careSystem()).map(CareSystemName::name).orElse(""));
		}
		if (model.getAttribute(SHOW_LINK) != null) {
			this.links.one(id).ifPresent((link) -> model.addAttribute("link", link));
		}
		return "identity/invitation";
	}

	String sendAgain(long id, String base, RedirectAttributes next) {
		this.invite.sendAgain(id);
		next.addFlashAttribute("flash", sent(this.people.invitation(id).email()));
		next.addFlashAttribute(SHOW_LINK, true);
		return "redirect:" + base + "/invitations/" + id;
	}

	String withdraw(long id, String base, RedirectAttributes next) {
		this.invite.withdraw(id);
		next.addFlashAttribute("flash", Notice.done("The invitation was withdrawn. Its link does not work any more."));
		return "redirect:" + base;
	}

	private Notice sent(String email) {
		return this.mail.configured() ? Notice.done("The invitation is on its way to " + email + ".")
				: Notice.warning("The invitation is made, and no e-mail was sent: this portal has no mail server. Hand "
						+ "the link below to the person yourself.");
	}

	private static StatusTag tag(InvitationView invitation) {
		return switch (invitation.phase()) {
			case OPEN -> new StatusTag("Invited", Tone.INFO);
			case EXPIRED -> new StatusTag("Expired", Tone.WARN);
			case ACCEPTED -> new StatusTag("Accepted", Tone.OK);
			case WITHDRAWN -> new StatusTag("Withdrawn", Tone.PLAIN);
		};
	}

}
