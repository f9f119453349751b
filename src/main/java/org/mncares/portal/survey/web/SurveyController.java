package org.mncares.portal.survey.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.survey.AnswerSurvey;
import org.mncares.portal.survey.QuestionView;
import org.mncares.portal.survey.SectionView;
import org.mncares.portal.survey.SubmissionView;
import org.mncares.portal.survey.SurveyDesk;
import org.mncares.portal.survey.SurveyReview;
import org.mncares.portal.survey.SurveyState;
import org.mncares.portal.survey.SurveyView;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where surveys stand: a care system's own, or all of them for the study; and the task
 * list of who answers.
 */
@Controller
class SurveyController {

	private final SurveyDesk desk;

	private final AnswerSurvey answer;

	private final TrackingPages tracking;

	private final SurveyWords words;

	private final CurrentCaller caller;

	SurveyController(SurveyDesk desk, AnswerSurvey answer, TrackingPages tracking, SurveyWords words,
			CurrentCaller caller) {
		this.desk = desk;
		this.answer = answer;
		this.tracking = tracking;
		this.words = words;
		this.caller = caller;
	}

	@GetMapping("/surveys")
	String surveys(@RequestParam(defaultValue = "") String state, Model model) {
		if (this.caller.get().role() != Role.CARE_SYSTEM) {
			model.addAttribute("tracking", this.tracking.page(state));
			return "survey/responses";
		}
		CareSystemId own = this.caller.get().ownCareSystem();
		SurveyView survey = this.desk.own();
		List<SubmissionView> submissions = this.desk.submissions(own);
		model.addAttribute("survey", survey);
		model.addAttribute("submissions", submissions);
		model.addAttribute("returned", returned(survey));
		return "survey/own";
	}

	@PostMapping("/surveys/organizational")
	String begin() {
		this.answer.begin();
		return "redirect:/surveys/organizational";
	}

	@GetMapping("/surveys/organizational")
	String tasks(Model model) {
		SurveyView survey = this.desk.own();
		if (!survey.state().isOpen()) {
			return "redirect:/surveys";
		}
		SurveyReview review = this.desk.review();
		model.addAttribute("survey", review.survey());
		model.addAttribute("returned", returned(review.survey()));
		model.addAttribute("tasks", review.sections().stream().map(this::task).toList());
		return "survey/tasks";
	}

	private TaskLine task(SectionView view) {
		return new TaskLine(view.progress(), this.words.tag(view.progress()), figure(view),
				this.words.lastChange(view.all()));
	}

	private static String figure(SectionView view) {
		if (!view.section().perClinic()) {
			return view.progress().answered() + " of " + view.progress().questions() + " answered";
		}
		long complete = view.clinics()
			.stream()
			.filter((clinic) -> clinic.questions().stream().noneMatch(QuestionView::missing))
			.count();
		return complete + " of " + view.clinics().size() + " clinics";
	}

	/** The study's request, while it is not yet answered. */
	private static @Nullable SubmissionView returned(SurveyView survey) {
		return (survey.state() == SurveyState.RETURNED) ? survey.latest() : null;
	}

}
