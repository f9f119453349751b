package org.mncares.portal.payor.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.payor.PayorContacts;
import org.mncares.portal.payor.PayorMappings;
import org.mncares.portal.payor.PayorPartners;
import org.mncares.portal.payor.PayorView;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.Notice;
import org.mncares.portal.web.Typed;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Adds and removes ways in which people write a payor partner.
 */
@Controller
@RequestMapping("/admin/payors/{code:[A-Z0-9]{1,10}}/aliases")
class PayorAliasController {

	private static final int LONGEST = 200;

	private final PayorPartners partners;

	private final PayorMappings mappings;

	private final PayorContacts contacts;

	private final Clock clock;

	PayorAliasController(PayorPartners partners, PayorMappings mappings, PayorContacts contacts, Clock clock) {
		this.partners = partners;
		this.mappings = mappings;
		this.contacts = contacts;
		this.clock = clock;
	}

	@PostMapping
	String add(@PathVariable String code, @RequestParam(required = false) @Nullable String alias, Model model,
			RedirectAttributes next, HttpServletResponse response) {
		PayorView payor = this.partners.payor(code);
		String text = Typed.text(alias);
		try {
			if (text.isEmpty()) {
				throw new IllegalArgumentException("Enter what people write.");
			}
			Typed.problem(text, LONGEST).ifPresent((problem) -> {
				throw new IllegalArgumentException(problem);
			});
			this.partners.addAliases(payor.id(), List.of(text));
		}
		catch (IllegalArgumentException ex) {
			return again(payor, text, ex, HttpServletResponse.SC_UNPROCESSABLE_CONTENT, model, response);
		}
		catch (Conflict ex) {
			return again(payor, text, ex, HttpServletResponse.SC_CONFLICT, model, response);
		}
		next.addFlashAttribute("flash", Notice.done("\"" + text + "\" means " + payor.shortName()
				+ " from now on. Lists that are still open can be checked again."));
		return "redirect:/admin/payors/" + code;
	}

	@PostMapping("/removal")
	String remove(@PathVariable String code, @RequestParam String alias, Model model, RedirectAttributes next,
			HttpServletResponse response) {
		PayorView payor = this.partners.payor(code);
		try {
			this.mappings.removeAlias(payor.id(), alias);
		}
		catch (IllegalArgumentException ex) {
			return again(payor, "", ex, HttpServletResponse.SC_UNPROCESSABLE_CONTENT, model, response);
		}
		next.addFlashAttribute("flash", Notice.done("\"" + alias.strip() + "\" does not mean " + payor.shortName()
				+ " any more. Accepted patients keep their coverage until names are re-applied."));
		return "redirect:/admin/payors/" + code;
	}

	private String again(PayorView payor, String typed, RuntimeException problem, int status, Model model,
			HttpServletResponse response) {
		response.setStatus(status);
		model.addAttribute("line", PayorLine.of(payor, LocalDate.now(this.clock)));
		model.addAttribute("contacts", this.contacts.of(payor));
		model.addAttribute("alias", typed);
		model.addAttribute("aliasProblem", Objects.requireNonNull(problem.getMessage()));
		return "payor/payor";
	}

}
