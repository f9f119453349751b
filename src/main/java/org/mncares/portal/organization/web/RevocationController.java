package org.mncares.portal.organization.web;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.organization.AgreementView;
import org.mncares.portal.organization.Agreements;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.organization.Revocation;
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
 * Where an administrator revokes an agreement.
 */
@Controller
@RequestMapping("/admin/agreements/{id:\\d{1,18}}/revocation")
class RevocationController {

	private final Agreements agreements;

	private final OrganizationDirectory directory;

	private final Clock clock;

	RevocationController(Agreements agreements, OrganizationDirectory directory, Clock clock) {
		this.agreements = agreements;
		this.directory = directory;
		this.clock = clock;
	}

	@GetMapping
	String ask(@PathVariable long id, Model model) {
		model.addAttribute("form", ReasonForm.EMPTY);
		return show(id, model);
	}

	@PostMapping
	String revoke(@PathVariable long id, @ModelAttribute("form") ReasonForm form, BindingResult problems, Model model,
			RedirectAttributes next, HttpServletResponse response) {
		String reason = new Typed(problems).lines("reason", form.reason(), "why it is revoked",
				Revocation.SHORTEST_REASON, Revocation.LONGEST_REASON);
		if (problems.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return show(id, model);
		}
		if (!Attempt.isDone(() -> this.agreements.revoke(id, reason), problems, response)) {
			return show(id, model);
		}
		next.addFlashAttribute("flash", Notice.done("The agreement was revoked."));
		return "redirect:/admin/agreements";
	}

	private String show(long id, Model model) {
		AgreementView agreement = this.agreements.agreement(id);
		model.addAttribute("agreement", agreement);
		model.addAttribute("system", this.directory.careSystem(agreement.careSystem(), LocalDate.now(this.clock)));
		return "organization/agreement-revocation";
	}

}
