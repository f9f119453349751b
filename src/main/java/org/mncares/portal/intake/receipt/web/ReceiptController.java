package org.mncares.portal.intake.receipt.web;

import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.PatientListDesk;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.attest.AttestPatientList;
import org.mncares.portal.intake.mend.ConfirmWarnings;
import org.mncares.portal.intake.receipt.ReceiptDesk;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The receipt of a submission, and taking a submission back.
 */
@Controller
class ReceiptController {

	private final PatientListDesk desk;

	private final AttestPatientList attest;

	private final ReceiptDesk receipts;

	private final ConfirmWarnings confirmed;

	ReceiptController(PatientListDesk desk, AttestPatientList attest, ReceiptDesk receipts, ConfirmWarnings confirmed) {
		this.desk = desk;
		this.attest = attest;
		this.receipts = receipts;
		this.confirmed = confirmed;
	}

	@GetMapping("/patient-lists/{id}/receipt")
	String own(@PathVariable PatientListId id, Model model) {
		model.addAttribute("downloadable", true);
		return show(id, "/patient-lists/" + id, this.desk.list(id).status() == ListStatus.SUBMITTED, model);
	}

	@GetMapping("/review/{id}/receipt")
	String ofTheStudy(@PathVariable PatientListId id, Model model) {
		model.addAttribute("downloadable", false);
		return show(id, "/review/" + id, false, model);
	}

	private String show(PatientListId id, String back, boolean withdrawable, Model model) {
		model.addAttribute("receipt", this.receipts.receipt(id));
		model.addAttribute("confirmed", this.confirmed.holding(id));
		model.addAttribute("address", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
		model.addAttribute("back", back);
		model.addAttribute("withdrawable", withdrawable);
		return "intake/receipt";
	}

	@GetMapping("/patient-lists/{id}/withdrawal")
	String askToWithdraw(@PathVariable PatientListId id, Model model) {
		PatientListView list = this.desk.list(id);
		if (list.status() != ListStatus.SUBMITTED) {
			throw new Conflict("Only a list that waits for the study's answer can be taken back. List " + id
					+ " is now \"" + list.status().tag().text() + "\".");
		}
		model.addAttribute("list", list);
		return "intake/receipt-withdrawal";
	}

	@PostMapping("/patient-lists/{id}/withdrawal")
	String withdraw(@PathVariable PatientListId id, RedirectAttributes next) {
		this.attest.withdraw(id);
		next.addFlashAttribute("flash", Notice.done("You took list " + id + " back. The study does not review it."));
		return "redirect:/patient-lists/" + id + "/receipt";
	}

}
