package org.mncares.portal.survey.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.survey.AnswerKey;
import org.mncares.portal.survey.Condition;
import org.mncares.portal.survey.Item;
import org.mncares.portal.survey.QuestionView;
import org.mncares.portal.survey.SaveResult;
import org.mncares.portal.survey.SectionProgress;
import org.mncares.portal.survey.SectionView;
import org.mncares.portal.survey.ShownWhen;
import org.mncares.portal.survey.SurveyDesk;
import org.mncares.portal.survey.SurveyView;

import org.springframework.stereotype.Component;

/**
 * Makes the pages of sections.
 */
@Component
class SectionPages {

	private final SurveyDesk desk;

	private final SurveyWords words;

	private final CurrentCaller caller;

	SectionPages(SurveyDesk desk, SurveyWords words, CurrentCaller caller) {
		this.desk = desk;
		this.words = words;
		this.caller = caller;
	}

	SectionPage page(SectionView view, boolean unanswered) {
		return page(view, unanswered, Map.of(), Map.of());
	}

	/**
	 * The page again, after some of what was typed could not be saved.
	 * @param results what became of the answers
	 * @param bases the revisions on which a colleague's change did not fit
	 */
	SectionPage page(SectionView view, boolean unanswered, Map<AnswerKey, SaveResult> results,
			Map<String, Integer> bases) {
		SurveyView survey = this.desk.own();
		List<String> links = survey.sections().stream().map(SectionProgress::linkId).toList();
		int index = links.indexOf(view.section().linkId());
		List<QuestionLine> lines = view.questions()
			.stream()
			.map((question) -> line(view, question, results, bases))
			.toList();
		List<ClinicRow> rows = view.clinics()
			.stream()
			.filter((row) -> !unanswered || row.questions().stream().anyMatch((one) -> isOpen(one, results)))
			.map((row) -> new ClinicRow(row,
					row.questions().stream().map((question) -> line(view, question, results, bases)).toList()))
			.toList();
		String back = "/surveys/organizational" + ((index > 0) ? "/sections/" + links.get(index - 1) : "");
		return new SectionPage(view.section(), view.progress(), survey.sections(), index, back, lines, rows,
				view.clinics().size(), unanswered, this.words.lastChange(view.all()),
				this.caller.get().ownCareSystem().toString());
	}

	/** Missing, or typed and not saved. */
	private static boolean isOpen(QuestionView question, Map<AnswerKey, SaveResult> results) {
		SaveResult result = results.get(question.key());
		return question.missing() || (result != null && !(result instanceof SaveResult.Saved));
	}

	/** Where "Save and continue" leads. */
	String next(SectionPage page) {
		return page.isLast() ? "/surveys/organizational/review"
				: "/surveys/organizational/sections/" + page.steps().get(page.index() + 1).linkId();
	}

	private QuestionLine line(SectionView view, QuestionView question, Map<AnswerKey, SaveResult> results,
			Map<String, Integer> bases) {
		SaveResult result = results.get(question.key());
		ConflictLine conflict = (result instanceof SaveResult.Changed changed)
				? this.words.conflict(question.item(), changed) : null;
		int revision = (conflict != null) ? bases.getOrDefault(question.field(), 0) : question.revision();
		String saved = (result == null || result instanceof SaveResult.Saved)
				? this.words.saved(question.changedBy(), question.changedAt()) : "";
		return new QuestionLine(question, revision, saved, onlyIf(view, question.item().shownWhen()),
				(result instanceof SaveResult.Rejected rejected) ? rejected.message() : null, conflict);
	}

	/**
	 * For who sees the question all the same: pages without their script hide nothing.
	 */
	private @Nullable String onlyIf(SectionView view, @Nullable ShownWhen when) {
		if (when == null || view.section().perClinic()) {
			return null;
		}
		return IntStream.range(0, when.conditions().size())
			.mapToObj((at) -> condition(view, when.conditions().get(at)))
			.collect(Collectors.joining(when.all() ? " and " : " or ", "Only if ", "."));
	}

	private String condition(SectionView view, Condition condition) {
		Item other = view.section()
			.items()
			.stream()
			.filter((item) -> item.linkId().equals(condition.linkId()))
			.findFirst()
			.orElse(null);
		String text = (other != null) ? "“" + other.text() + "”" : "an earlier answer";
		return switch (condition.operator()) {
			case EXISTS -> text + (Boolean.parseBoolean(condition.value()) ? " is answered" : " is not answered");
			case EQUALS -> text + " is " + spoken(other, condition);
			case NOT_EQUALS -> text + " is not " + spoken(other, condition);
		};
	}

	private static String spoken(@Nullable Item other, Condition condition) {
		return (other != null) ? other.spoken(List.of(condition.value())) : condition.value();
	}

}
