package org.mncares.portal.survey;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.organization.ClinicView;

/**
 * Draws sections with their answers for pages.
 */
final class SectionViews {

	private final List<Question> questions;

	private final List<ClinicView> clinics;

	private final Map<AnswerKey, DraftAnswer> drafts;

	private final Sheet sheet;

	/**
	 * @param clinics those of the sheet, in order
	 * @param drafts who changed what; empty for a submission
	 */
	SectionViews(Sheet sheet, List<ClinicView> clinics, Map<AnswerKey, DraftAnswer> drafts) {
		this.sheet = sheet;
		this.questions = sheet.questions();
		this.clinics = clinics;
		this.drafts = drafts;
	}

	List<SectionView> all() {
		return this.sheet.instrument().sections().stream().map(this::view).toList();
	}

	List<SectionProgress> progress() {
		return this.sheet.instrument().sections().stream().map(this::progress).toList();
	}

	SectionView view(Section section) {
		List<ClinicAnswers> rows = section.perClinic() ? this.clinics.stream()
			.map((clinic) -> new ClinicAnswers(clinic.id(), clinic.code(), clinic.name(), clinic.address().city(),
					questions(section, clinic.id())))
			.toList() : List.of();
		return new SectionView(section, progress(section), section.perClinic() ? List.of() : questions(section, null),
				rows);
	}

	List<MissingAnswer> missing() {
		return this.questions.stream().filter(Question::isMissing).map((question) -> {
			ClinicView clinic = clinic(question.key().clinic());
			return new MissingAnswer(question.section().linkId(), question.section().title(), question.key(),
					question.item().text(), (clinic != null) ? clinic.code() : null,
					(clinic != null) ? clinic.name() : null);
		}).toList();
	}

	private SectionProgress progress(Section section) {
		List<Question> own = this.questions.stream().filter((question) -> question.section().equals(section)).toList();
		return new SectionProgress(section.linkId(), section.title(), section.perClinic(),
				(int) own.stream().filter(Question::isAnswered).count(),
				(int) own.stream().filter(Question::shown).count(),
				(int) own.stream().filter(Question::isMissing).count());
	}

	private List<QuestionView> questions(Section section, @Nullable ClinicId clinic) {
		return this.questions.stream()
			.filter((question) -> question.section().equals(section) && Objects.equals(question.key().clinic(), clinic))
			.map(this::view)
			.toList();
	}

	private QuestionView view(Question question) {
		DraftAnswer draft = this.drafts.get(question.key());
		return new QuestionView(question.item(), question.key(), question.values(), question.shown(),
				question.isMissing(), (draft != null) ? draft.revision() : 0, (draft != null) ? draft.by() : null,
				(draft != null) ? draft.at() : null);
	}

	private @Nullable ClinicView clinic(@Nullable ClinicId id) {
		return this.clinics.stream().filter((clinic) -> clinic.id().equals(id)).findFirst().orElse(null);
	}

}
