package org.mncares.portal.survey.web;

import java.util.List;

import org.mncares.portal.survey.AnswerSurvey;
import org.mncares.portal.survey.ClinicAnswers;
import org.mncares.portal.survey.Item;
import org.mncares.portal.survey.SaveResult;
import org.mncares.portal.survey.SectionProgress;
import org.mncares.portal.survey.SectionView;
import org.mncares.portal.survey.SurveyDesk;
import org.mncares.portal.web.NotFound;
import org.mncares.portal.web.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The same answer for all clinics, where the table's script does not do it.
 */
@Controller
class FillController {

	private final SurveyDesk desk;

	private final AnswerSurvey answer;

	FillController(SurveyDesk desk, AnswerSurvey answer) {
		this.desk = desk;
		this.answer = answer;
	}

	@GetMapping("/surveys/organizational/fill")
	String ask(@RequestParam(defaultValue = "") String question, @RequestParam(defaultValue = "") String answer,
			Model model) {
		SectionView view = table(question);
		Item item = item(view, question);
		requireAnswer(answer);
		model.addAttribute("question", item.text());
		model.addAttribute("linkId", question);
		model.addAttribute("value", answer);
		model.addAttribute("label", item.spoken(List.of(answer)));
		model.addAttribute("others",
				view.clinics()
					.stream()
					.filter((clinic) -> isOther(clinic, question, answer))
					.map(ClinicAnswers::name)
					.toList());
		model.addAttribute("seen", this.desk.own().revision());
		model.addAttribute("back", href(view));
		return "survey/fill";
	}

	@PostMapping("/surveys/organizational/fill")
	String fill(@RequestParam(defaultValue = "") String question, @RequestParam(defaultValue = "") String answer,
			@RequestParam(defaultValue = "") String seen, RedirectAttributes next) {
		SectionView view = table(question);
		requireAnswer(answer);
		long revision = seen.matches("\\d{1,18}") ? Long.parseLong(seen) : -1;
		List<SaveResult> results = this.answer.saveForAllClinics(question, List.of(answer), revision);
		long saved = results.stream().filter((result) -> result instanceof SaveResult.Saved).count();
		next.addFlashAttribute("flash",
				(saved == results.size()) ? Notice.done("The same answer is saved for all clinics that are asked.")
						: Notice.warning("A colleague changed answers meanwhile: " + (results.size() - saved)
								+ " of them were left as they are. Look at the table again."));
		return "redirect:" + href(view);
	}

	private SectionView table(String question) {
		return this.desk.own()
			.sections()
			.stream()
			.filter(SectionProgress::perClinic)
			.map((section) -> this.desk.section(section.linkId()))
			.filter((view) -> view.section().items().stream().anyMatch((item) -> item.linkId().equals(question)))
			.findFirst()
			.orElseThrow(() -> new NotFound("question"));
	}

	private static Item item(SectionView view, String question) {
		return view.section()
			.items()
			.stream()
			.filter((item) -> item.linkId().equals(question))
			.findFirst()
			.orElseThrow(() -> new NotFound("question"));
	}

	private static boolean isOther(ClinicAnswers clinic, String question, String answer) {
		return clinic.questions()
			.stream()
			.anyMatch((line) -> line.item().linkId().equals(question) && line.shown() && !line.values().isEmpty()
					&& !line.value().equals(answer));
	}

	/** No answer would clear the column. */
	private static void requireAnswer(String answer) {
		if (!List.of("true", "false").contains(answer)) {
			throw new NotFound("answer");
		}
	}

	private static String href(SectionView view) {
		return "/surveys/organizational/sections/" + view.section().linkId();
	}

}
