package org.mncares.portal.survey.web;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.mncares.portal.survey.AnswerSurvey;
import org.mncares.portal.survey.Instruments;
import org.mncares.portal.survey.Item;
import org.mncares.portal.survey.SaveResult;
import org.mncares.portal.survey.SurveyDesk;
import org.mncares.portal.web.NotFound;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Takes answers as they are given and tells the page's script what became of each.
 */
@Controller
class AnswersController {

	private final AnswerSurvey answer;

	private final SurveyDesk desk;

	private final Instruments instruments;

	private final SurveyWords words;

	AnswersController(AnswerSurvey answer, SurveyDesk desk, Instruments instruments, SurveyWords words) {
		this.answer = answer;
		this.desk = desk;
		this.instruments = instruments;
		this.words = words;
	}

	@PostMapping(path = "/surveys/organizational/answers", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	List<AnswerReply> save(HttpServletRequest request) {
		SectionForm form = SectionForm.read(request.getParameterMap());
		Map<String, Integer> bases = form.bases();
		return this.answer.save(form.typed())
			.stream()
			.map((result) -> reply(result, bases.getOrDefault(result.key().field(), 0)))
			.toList();
	}

	private AnswerReply reply(SaveResult result, int base) {
		String field = result.key().field();
		return switch (result) {
			case SaveResult.Saved saved ->
				AnswerReply.saved(field, this.words.saved(saved.by(), saved.at()), saved.revision(), saved.values());
			case SaveResult.Rejected rejected -> AnswerReply.refused(field, rejected.message(), rejected.revision());
			case SaveResult.Changed changed ->
				AnswerReply.conflict(field, this.words.conflict(item(changed), changed), base, changed.theirs());
		};
	}

	private Item item(SaveResult.Changed changed) {
		return this.instruments.version(this.desk.own().instrumentVersion())
			.item(changed.key().linkId())
			.orElseThrow(() -> new NotFound("question"));
	}

}
