package org.mncares.portal.intake.upload.web;

import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.ListHistoryEntry;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.PatientListDesk;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.intake.upload.ReceivePatientList;
import org.mncares.portal.intake.upload.ReceivePatientList.Received;
import org.mncares.portal.intake.upload.UploadRefused;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The upload page. What is sent to it is streamed, so it is decided from the request's
 * head, where that suffices, that a file is not taken.
 */
@Controller
class UploadController {

	private final PatientListDesk desk;

	private final ReceivePatientList receive;

	private final UploadTrouble trouble;

	UploadController(PatientListDesk desk, ReceivePatientList receive, UploadTrouble trouble) {
		this.desk = desk;
		this.receive = receive;
		this.trouble = trouble;
	}

	@GetMapping("/patient-lists/new")
	String form(Model model) {
		return page(model, clinicsInHand(), null);
	}

	@PostMapping("/patient-lists/new")
	String upload(HttpServletRequest request, HttpServletResponse response, Model model) {
		try {
			this.receive.requireAgreement(request.getContentLengthLong());
		}
		catch (UploadRefused refused) {
			return refused(response, model, Set.of(), refused.rule());
		}
		Optional<PatientListView> checking = beingChecked();
		if (checking.isPresent()) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return page(model, Set.of(), this.trouble.stillChecking(checking.get()));
		}
		MultipartUpload upload = new MultipartUpload(request);
		try {
			this.receive.requireRoom(request.getContentLengthLong());
			Received received = upload.receive(this.receive);
			// In the address and not in the session: a script that follows the redirect
			// before
			// the page is opened would use a flash attribute up.
			String recognised = received.recognised() ? "?recognised" : "";
			return "redirect:/patient-lists/" + received.list() + recognised;
		}
		catch (UploadRefused refused) {
			return refused(response, model, upload.clinics(), refused.rule());
		}
		catch (MultipartUpload.NoClinicChosen ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(model, Set.of(), this.trouble.noClinic());
		}
	}

	private String refused(HttpServletResponse response, Model model, Set<Long> chosen, Rule rule) {
		response.setStatus(switch (rule) {
			case FILE_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE.value();
			case NO_AGREEMENT -> HttpStatus.CONFLICT.value();
			default -> HttpStatus.UNPROCESSABLE_CONTENT.value();
		});
		return page(model, chosen, this.trouble.of(rule));
	}

	/**
	 * The clinics of the list that is being corrected, which the next upload goes on
	 * with.
	 */
	private Set<Long> clinicsInHand() {
		return this.desk.history()
			.stream()
			.map(ListHistoryEntry::list)
			.filter((list) -> list.status() == ListStatus.NEEDS_CORRECTION || list.status() == ListStatus.READY)
			.findFirst()
			.map((list) -> list.clinics().keySet())
			.orElse(Set.of());
	}

	private Optional<PatientListView> beingChecked() {
		return this.desk.history()
			.stream()
			.map(ListHistoryEntry::list)
			.filter((list) -> list.status().isBeingChecked())
			.findFirst();
	}

	private String page(Model model, Set<Long> chosen, UploadTrouble.@Nullable Problem problem) {
		model.addAttribute("problem", problem);
		model.addAttribute("chosen", chosen);
		model.addAttribute("checking", beingChecked().orElse(null));
		model.addAttribute("agreed", this.receive.isAgreed());
		model.addAttribute("maxBytes", this.receive.maximumBytes());
		model.addAttribute("cohort", this.desk.cohort());
		model.addAttribute("submissionOpen", this.desk.isSubmissionOpen());
		model.addAttribute("clinics", this.desk.participatingClinics());
		return "intake/upload";
	}

}
