package org.mncares.portal.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.organization.AgreementOverview;
import org.mncares.portal.organization.AgreementTerms;
import org.mncares.portal.organization.Agreements;
import org.mncares.portal.organization.CareSystemView;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.organization.PdfDocument;
import org.mncares.portal.web.Attempt;
import org.mncares.portal.web.FormUpload;
import org.mncares.portal.web.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where administrators see which care systems have an agreement in force, and record the
 * signed ones.
 */
@Controller
class AgreementController {

	private final Agreements agreements;

	private final AgreementOverview overview;

	private final OrganizationDirectory directory;

	private final Clock clock;

	AgreementController(Agreements agreements, AgreementOverview overview, OrganizationDirectory directory,
			Clock clock) {
		this.agreements = agreements;
		this.overview = overview;
		this.directory = directory;
		this.clock = clock;
	}

	@GetMapping("/admin/agreements")
	String list(Model model) {
		model.addAttribute("systems", this.overview.of(today()));
		return "organization/agreements";
	}

	@GetMapping("/admin/care-systems/{code}/agreements/new")
	String form(@PathVariable String code, Model model) {
		AgreementForm form = AgreementForm.EMPTY;
		return show(this.directory.careSystem(code, today()), form, new BeanPropertyBindingResult(form, "form"), model);
	}

	@PostMapping("/admin/care-systems/{code}/agreements/new")
	String record(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Model model,
			RedirectAttributes next) {
		CareSystemView system = this.directory.careSystem(code, today());
		FormUpload upload = FormUpload.read(request, PdfDocument.MAXIMUM_BYTES);
		AgreementForm form = AgreementForm.of(upload);
		BindingResult problems = new BeanPropertyBindingResult(form, "form");
		AgreementTerms terms = form.terms(problems);
		PdfDocument document = AgreementForm.document(upload, problems);
		if (problems.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return show(system, form, problems, model);
		}
		if (!Attempt.isDone(() -> this.agreements.record(system.id(), Objects.requireNonNull(terms),
				Objects.requireNonNull(document)), problems, response)) {
			return show(system, form, problems, model);
		}
		next.addFlashAttribute("flash", Notice.done("The agreement of " + system.name() + " was recorded."));
		return "redirect:/admin/agreements";
	}

	private String show(CareSystemView system, AgreementForm form, BindingResult problems, Model model) {
		model.addAttribute("form", form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", problems);
		model.addAttribute("system", system);
		model.addAttribute("types", AgreementForm.types());
		model.addAttribute("maxBytes", PdfDocument.MAXIMUM_BYTES);
		model.addAttribute("covered", this.overview.of(system.id(), today()));
		return "organization/agreement-new";
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
