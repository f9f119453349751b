package org.mncares.portal.intake.attest.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.PatientListDesk;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.attest.AttestPatientList;
import org.mncares.portal.intake.attest.SignatureRefused;
import org.mncares.portal.intake.mend.ConfirmWarnings;
import org.mncares.portal.intake.mend.ConfirmedWarning;
import org.mncares.portal.intake.preview.web.ChangePages;
import org.mncares.portal.intake.report.web.ReportPages;
import org.mncares.portal.web.Notice;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page on which a list is signed and submitted.
 */
@Controller
class AttestationController {

	/** Where the page shows what the service says of a field by another name. */
	private static final Map<String, String> SHOWN_AT = Map.of("clinics", "answers");

	private final AttestPatientList attest;

	private final PatientListDesk desk;

	private final ChangePages changes;

	private final ReportPages reports;

	private final CurrentCaller caller;

	private final ConfirmWarnings confirmed;

	AttestationController(AttestPatientList attest, PatientListDesk desk, ChangePages changes, ReportPages reports,
			CurrentCaller caller, ConfirmWarnings confirmed) {
		this.attest = attest;
		this.desk = desk;
		this.changes = changes;
		this.reports = reports;
		this.caller = caller;
		this.confirmed = confirmed;
	}

	/** Begins a list without a file, for a care system without any eligible patient. */
	@PostMapping("/patient-lists/nil")
	String beginWithoutFile() {
		return "redirect:/patient-lists/" + this.attest.beginWithoutFile() + "/attestation";
	}

	@GetMapping("/patient-lists/{id}/attestation")
	String page(@PathVariable PatientListId id, Model model, RedirectAttributes next) {
		PatientListView list = this.desk.list(id);
		if (list.submittedAt() != null) {
			return "redirect:/patient-lists/" + id + "/receipt";
		}
		if (list.status() != ListStatus.READY) {
			next.addFlashAttribute("flash", Notice
				.warning("This list cannot be attested: it is \"" + list.status().tag().text() + "\" at present."));
			return "redirect:/patient-lists/" + id;
		}
		AttestationPage page = page(list);
		model.addAttribute("form", AttestationForm.of(this.caller.get(), page));
		return show(page, model);
	}

	@PostMapping("/patient-lists/{id}/attestation")
	String submit(@PathVariable PatientListId id, @ModelAttribute("form") AttestationForm form, BindingResult problems,
			Model model, RedirectAttributes next, HttpServletResponse response) {
		PatientListView list = this.desk.list(id);
		if (list.submittedAt() != null) {
			// Another tab, or the same button once more: there is one submission.
			next.addFlashAttribute("flash",
					Notice.warning("This list was submitted already. This is its receipt; nothing was sent twice."));
			return "redirect:/patient-lists/" + id + "/receipt";
		}
		AttestationPage page = page(list);
		if (page.list().status() == ListStatus.READY) {
			form.check(page, problems);
		}
		if (!problems.hasErrors()) {
			submit(page, form, problems);
		}
		if (problems.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(page, model);
		}
		next.addFlashAttribute("flash",
				Notice.done("Your list was submitted. The study reviews it; its answer will stand on your home page."));
		return "redirect:/patient-lists/" + id + "/receipt";
	}

	private void submit(AttestationPage page, AttestationForm form, BindingResult problems) {
		try {
			this.attest.submit(page.list().id(), form.given(page), form.signature());
		}
		catch (SignatureRefused ex) {
			problems.rejectValue(SHOWN_AT.getOrDefault(ex.field(), ex.field()), "refused",
					String.valueOf(ex.getMessage()));
		}
	}

	private AttestationPage page(PatientListView list) {
		return new AttestationPage(list, this.attest.standings(list.id()), this.changes.of(list.id()),
				this.reports.funnel(list));
	}

	private String show(AttestationPage page, Model model) {
		model.addAttribute("attestation", page);
		model.addAttribute("unexplained", page.list().counts().warnings()
				- this.confirmed.holding(page.list().id()).stream().mapToLong(ConfirmedWarning::standing).sum());
		model.addAttribute("cohort", this.desk.cohort());
		model.addAttribute("open", this.desk.isSubmissionOpen());
		return "intake/attestation";
	}

}
