package org.mncares.portal.survey.web;

import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.survey.SubmissionView;
import org.mncares.portal.survey.SubmitSurvey;
import org.mncares.portal.survey.SurveyDesk;
import org.mncares.portal.survey.SurveyReview;
import org.mncares.portal.survey.SurveySignatureRefused;
import org.mncares.portal.survey.SurveyStatement;
import org.mncares.portal.survey.SurveyView;
import org.mncares.portal.web.CareSystemNames;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Looking through all answers, signing them, and what comes after.
 */
@Controller
class SurveyReviewController {

	private static final Set<String> FIELDS = Set.of("agreed", "printedName", "printedTitle", "password");

	private final SurveyDesk desk;

	private final SubmitSurvey submit;

	private final CurrentCaller caller;

	private final CareSystemNames names;

	SurveyReviewController(SurveyDesk desk, SubmitSurvey submit, CurrentCaller caller, CareSystemNames names) {
		this.desk = desk;
		this.submit = submit;
		this.caller = caller;
		this.names = names;
	}

	@GetMapping("/surveys/organizational/review")
	String review(Model model) {
		if (!this.desk.own().state().isOpen()) {
			return "redirect:/surveys";
		}
		model.addAttribute("form", SignForm.of(this.caller.get()));
		return show(model);
	}

	/** A form that is posted twice finds the survey signed, and leads to the same end. */
	@PostMapping("/surveys/organizational/review")
	String sign(@ModelAttribute("form") SignForm form, BindingResult problems, Model model,
			HttpServletResponse response) {
		if (this.desk.own().state().isOpen()) {
			form.check(problems);
		}
		if (!problems.hasErrors()) {
			sign(form, problems);
		}
		if (problems.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(model);
		}
		return "redirect:/surveys/organizational/submitted";
	}

	private void sign(SignForm form, BindingResult problems) {
		try {
			this.submit.submit(form.signature());
		}
		catch (SurveySignatureRefused ex) {
			String message = String.valueOf(ex.getMessage());
			if (FIELDS.contains(ex.field())) {
				problems.rejectValue(ex.field(), "refused", message);
			}
			else {
				problems.reject("refused", message);
			}
		}
	}

	@GetMapping("/surveys/organizational/submitted")
	String submitted(Model model) {
		SubmissionView latest = this.desk.own().latest();
		if (latest == null) {
			return "redirect:/surveys";
		}
		model.addAttribute("submission", latest);
		return "survey/submitted";
	}

	/** What was signed, or the draft while there is one. */
	@GetMapping("/surveys/organizational/copy")
	String copy(Model model) {
		SurveyView survey = this.desk.own();
		if (survey.state().isOpen()) {
			model.addAttribute("review", this.desk.review());
			this.names.find(this.caller.get().ownCareSystem())
				.ifPresent((system) -> model.addAttribute("careSystem", system.name()));
			return "survey/copy";
		}
		SubmissionView latest = survey.latest();
		return (latest != null) ? "redirect:/surveys/organizational/versions/" + latest.number() : "redirect:/surveys";
	}

	private String show(Model model) {
		SurveyReview review = this.desk.review();
		model.addAttribute("review", review);
		model.addAttribute("missing", MissingLine.first(review));
		model.addAttribute("others", MissingLine.others(review));
		model.addAttribute("statement", SurveyStatement.TEXT);
		model.addAttribute("meaning", SurveyStatement.MEANING);
		return "survey/review";
	}

}
