package org.mncares.portal.intake.review.web;

import org.mncares.portal.audit.AuditTrail;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.PatientListDesk;
import org.mncares.portal.intake.PatientListEvent;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.enrol.Enrolment;
import org.mncares.portal.intake.mend.ConfirmWarnings;
import org.mncares.portal.intake.review.ReviewPatientList;
import org.mncares.portal.intake.web.TakenOverPage;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.Formats;
import org.mncares.portal.web.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The study's review: the queue, a list's report, and the answer.
 */
@Controller
class ReviewController {

	private final PatientListDesk desk;

	private final ReviewPages pages;

	private final ReviewPatientList review;

	private final AuditTrail trail;

	private final Formats formats;

	private final ConfirmWarnings confirmed;

	ReviewController(PatientListDesk desk, ReviewPages pages, ReviewPatientList review, AuditTrail trail,
			Formats formats, ConfirmWarnings confirmed) {
		this.desk = desk;
		this.pages = pages;
		this.review = review;
		this.trail = trail;
		this.formats = formats;
		this.confirmed = confirmed;
	}

	@GetMapping("/review")
	String queue(@RequestParam(defaultValue = "waiting") String show, Model model) {
		boolean answered = show.equals("answered");
		model.addAttribute("answered", answered);
		model.addAttribute("waiting", this.pages.waiting());
		model.addAttribute("lines", answered ? this.pages.answered() : this.pages.waiting());
		return "intake/review-queue";
	}

	@GetMapping("/review/{id}")
	String page(@PathVariable PatientListId id, Model model) {
		model.addAttribute("form", new ReviewForm(null));
		return show(id, model);
	}

	@GetMapping("/review/{id}/findings/{code}")
	String findings(@PathVariable PatientListId id, @PathVariable String code,
			@RequestParam(required = false) String column, @RequestParam(defaultValue = "1") int page, Model model) {
		this.trail.recordView(PatientListEvent.viewed("findings", reviewed(id)));
		model.addAttribute("findings", this.pages.findings(id, code, column, page));
		return "intake/review-findings";
	}

	@GetMapping("/review/{id}/acceptance")
	String askToAccept(@PathVariable PatientListId id, Model model) {
		PatientListView list = reviewed(id);
		if (list.status() != ListStatus.SUBMITTED) {
			throw new Conflict("Only a submitted list can be accepted. List " + id + " is now \""
					+ list.status().tag().text() + "\".");
		}
		model.addAttribute("list", list);
		model.addAttribute("careSystem", this.desk.careSystem(id).name());
		return "intake/review-acceptance";
	}

	@PostMapping("/review/{id}/acceptance")
	String accept(@PathVariable PatientListId id, RedirectAttributes next) {
		Enrolment enrolment = this.review.accept(id);
		next.addFlashAttribute("flash", Notice.done("List " + id + " was accepted: " + describe(enrolment)));
		return "redirect:/review/" + id;
	}

	@PostMapping("/review/{id}/return")
	String sendBack(@PathVariable PatientListId id, @ModelAttribute("form") ReviewForm form, BindingResult problems,
			Model model, RedirectAttributes next) {
		form.check(problems);
		if (problems.hasErrors()) {
			return show(id, model);
		}
		this.review.sendBack(id, form.message());
		next.addFlashAttribute("flash",
				Notice.done("List " + id + " was returned. Its care system sees your message on its home page."));
		return "redirect:/review";
	}

	/** The report shows values of the file, so the view stands in the trail first. */
	private String show(PatientListId id, Model model) {
		PatientListView list = reviewed(id);
		if (list.takenOverFrom() != null) {
			return TakenOverPage.show(list, "/review", this.desk, model);
		}
		this.trail.recordView(PatientListEvent.viewed("review", list));
		model.addAttribute("review", this.pages.page(id));
		model.addAttribute("confirmed", this.confirmed.holding(id));
		return "intake/review";
	}

	/** The study sees what was submitted to it, and nothing that is still being made. */
	private PatientListView reviewed(PatientListId id) {
		return this.pages.submitted(id);
	}

	private String describe(Enrolment done) {
		String text = this.formats.count(done.added(), "patient was", "patients were") + " enrolled, "
				+ this.formats.number(done.kept()) + " kept their study ID, " + this.formats.number(done.withdrawn())
				+ " were withdrawn because they are not listed any more.";
		return (done.objected() > 0) ? text + " " + this.formats.count(done.objected(), "person", "people")
				+ " who had objected to research stayed out." : text;
	}

}
