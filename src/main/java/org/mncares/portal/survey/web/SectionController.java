package org.mncares.portal.survey.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.survey.AnswerKey;
import org.mncares.portal.survey.AnswerSurvey;
import org.mncares.portal.survey.SaveResult;
import org.mncares.portal.survey.SectionView;
import org.mncares.portal.survey.SurveyDesk;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of a section, and what it sends: the whole form, or single answers as they are
 * given.
 */
@Controller
class SectionController {

	private static final String UNANSWERED = "unanswered";

	private static final String OVER = "The survey was submitted or changed meanwhile. What you typed stays here;"
			+ " copy what you need.";

	private final SurveyDesk desk;

	private final AnswerSurvey answer;

	private final SectionPages pages;

	SectionController(SurveyDesk desk, AnswerSurvey answer, SectionPages pages) {
		this.desk = desk;
		this.answer = answer;
		this.pages = pages;
	}

	@GetMapping("/surveys/organizational/sections/{linkId}")
	String page(@PathVariable String linkId, @RequestParam(defaultValue = "") String show, Model model) {
		if (!this.desk.own().state().isOpen()) {
			requireSection(linkId);
			return "redirect:/surveys";
		}
		SectionView view = this.desk.section(linkId);
		model.addAttribute("form", SectionForm.of(view.all()));
		model.addAttribute("page", this.pages.page(view, show.equals(UNANSWERED)));
		return "survey/section";
	}

	@PostMapping("/surveys/organizational/sections/{linkId}")
	String save(@PathVariable String linkId, HttpServletRequest request, HttpServletResponse response, Model model) {
		SectionForm form = SectionForm.read(request.getParameterMap());
		BindingResult problems = new BeanPropertyBindingResult(form, "form");
		Map<AnswerKey, SaveResult> results;
		try {
			results = this.answer.save(form.typed())
				.stream()
				.collect(Collectors.toMap(SaveResult::key, Function.identity(), (first, second) -> second));
		}
		catch (Conflict ex) {
			problems.reject("over", OVER);
			return again(this.pages.page(this.desk.section(linkId), false), form, problems, HttpStatus.CONFLICT,
					response, model);
		}
		SectionView view = this.desk.section(linkId);
		if (results.values().stream().allMatch((result) -> result instanceof SaveResult.Saved)) {
			return "redirect:" + next(form, this.pages.page(view, false));
		}
		SectionPage page = this.pages.page(view, form.show().equals(UNANSWERED), results, form.bases());
		results.values().forEach((result) -> report(page, result, problems));
		show(view, form, results);
		return again(page, form, problems, HttpStatus.UNPROCESSABLE_CONTENT, response, model);
	}

	/** The form once more, with what was typed. */
	private static String again(SectionPage page, SectionForm form, BindingResult problems, HttpStatus status,
			HttpServletResponse response, Model model) {
		model.addAttribute("form", form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", problems);
		model.addAttribute("page", page);
		response.setStatus(status.value());
		return "survey/section";
	}

	private String next(SectionForm form, SectionPage page) {
		if (form.fill().matches("[A-Za-z0-9-]+:(true|false)")) {
			return "/surveys/organizational/fill?question=" + form.fill().replace(":", "&answer=");
		}
		return form.resolve().isEmpty() ? this.pages.next(page) : page.href();
	}

	/** What stands is shown as it stands, the rest as it was typed. */
	private static void show(SectionView view, SectionForm form, Map<AnswerKey, SaveResult> results) {
		view.all().forEach((question) -> {
			SaveResult result = results.get(question.key());
			if (result == null || result instanceof SaveResult.Saved) {
				form.put(question, question.values());
			}
		});
	}

	private static void report(SectionPage page, SaveResult result, BindingResult problems) {
		QuestionLine line = page.line(result.key().field());
		if (line == null) {
			return;
		}
		switch (result) {
			case SaveResult.Rejected rejected ->
				problems.rejectValue(line.name(), "rejected", line.item().text() + ": " + rejected.message());
			case SaveResult.Changed changed -> problems.rejectValue(line.name(), "changed", line.item().text() + ": "
					+ Objects.requireNonNull(line.conflict()).text() + ". Choose which one stands.");
			case SaveResult.Saved saved -> {
			}
		}
	}

	private void requireSection(String linkId) {
		List<String> links = this.desk.own().sections().stream().map((section) -> section.linkId()).toList();
		if (!links.contains(linkId)) {
			throw new NotFound("section");
		}
	}

}
