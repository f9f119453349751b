package org.mncares.portal.survey.web;

import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.survey.ReturnSurvey;
import org.mncares.portal.survey.ReviewSurvey;
import org.mncares.portal.survey.SubmissionView;
import org.mncares.portal.survey.SurveyDesk;
import org.mncares.portal.survey.SurveyState;
import org.mncares.portal.survey.TrackingRow;
import org.mncares.portal.web.Attempt;
import org.mncares.portal.web.Conflict;
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
 * What a care system answered, for the study, and the study's request to answer again.
 */
@Controller
class ResponseController {

	private final SurveyDesk desk;

	private final TrackingPages tracking;

	private final ReviewSurvey review;

	private final ReturnSurvey sendBack;

	private final CurrentCaller caller;

	ResponseController(SurveyDesk desk, TrackingPages tracking, ReviewSurvey review, ReturnSurvey sendBack,
			CurrentCaller caller) {
		this.desk = desk;
		this.tracking = tracking;
		this.review = review;
		this.sendBack = sendBack;
		this.caller = caller;
	}

	@GetMapping("/surveys/responses/{code}")
	String newest(@PathVariable String code, Model model) {
		TrackingRow row = named(code, model);
		List<SubmissionView> submissions = this.desk.submissions(row.careSystem());
		model.addAttribute("survey",
				this.desk.submission(row.careSystem(), Objects.requireNonNull(row.submission()).intValue()));
		model.addAttribute("submissions", submissions);
		model.addAttribute("state", row.state());
		model.addAttribute("row", row);
		model.addAttribute("returnable",
				this.caller.get().role() == Role.ADMIN && row.state() == SurveyState.SUBMITTED);
		return "survey/response";
	}

	@GetMapping("/surveys/responses/{code}/versions/{number}")
	String version(@PathVariable String code, @PathVariable String number, Model model) {
		TrackingRow row = named(code, model);
		model.addAttribute("survey", this.desk.submission(row.careSystem(), VersionNumber.of(number)));
		return "survey/version";
	}

	@GetMapping("/surveys/responses/{code}/compare")
	String compare(@PathVariable String code, @RequestParam(defaultValue = "") String from,
			@RequestParam(defaultValue = "") String to, Model model) {
		TrackingRow row = named(code, model);
		model.addAttribute("from", VersionNumber.of(from));
		model.addAttribute("to", VersionNumber.of(to));
		model.addAttribute("differences",
				this.desk.compare(row.careSystem(), VersionNumber.of(from), VersionNumber.of(to)));
		return "survey/compare";
	}

	@PostMapping("/surveys/responses/{code}/review")
	String reviewed(@PathVariable String code, @RequestParam(defaultValue = "") String number,
			RedirectAttributes next) {
		this.review.reviewed(this.tracking.signed(code).careSystem(), VersionNumber.of(number));
		next.addFlashAttribute("flash", Notice.done("The survey is marked as reviewed."));
		return "redirect:/surveys/responses/{code}";
	}

	@GetMapping("/surveys/responses/{code}/return")
	String askToReturn(@PathVariable String code, Model model) {
		requireSubmitted(named(code, model));
		model.addAttribute("form", new ReturnForm(null));
		return "survey/return";
	}

	@PostMapping("/surveys/responses/{code}/return")
	String sendBack(@PathVariable String code, @ModelAttribute("form") ReturnForm form, BindingResult problems,
			HttpServletResponse response, Model model, RedirectAttributes next) {
		TrackingRow row = named(code, model);
		form.check(problems);
		if (problems.hasErrors()) {
			return "survey/return";
		}
		if (!Attempt.isDone(() -> this.sendBack.sendBack(row.careSystem(), form.message()), problems, response)) {
			return "survey/return";
		}
		next.addFlashAttribute("flash",
				Notice.done("The survey was returned. The care system sees your message on its home page."));
		return "redirect:/surveys/responses/" + row.code();
	}

	private TrackingRow named(String code, Model model) {
		TrackingRow row = this.tracking.signed(code);
		model.addAttribute("careSystem", row.name());
		model.addAttribute("code", row.code());
		model.addAttribute("base", "/surveys/responses/" + row.code());
		model.addAttribute("back", "/surveys/responses/" + row.code());
		model.addAttribute("backLabel", row.name());
		return row;
	}

	private static void requireSubmitted(TrackingRow row) {
		if (row.state() != SurveyState.SUBMITTED) {
			throw new Conflict(
					"Only a submitted survey can be returned. This one is now \"" + row.state().label() + "\".");
		}
	}

}
