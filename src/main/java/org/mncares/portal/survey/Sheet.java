package org.mncares.portal.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.ClinicId;

/**
 * All questions of an instrument with the answers to them: what is asked, what is
 * missing.
 *
 * @param instrument what is asked
 * @param clinics the clinics for which a table asks
 * @param answers what was answered, also where it is not asked any more
 */
record Sheet(Instrument instrument, List<ClinicId> clinics, Map<AnswerKey, List<String>> answers) {

	/** In order; a table row by row. */
	List<Question> questions() {
		List<Question> questions = new ArrayList<>();
		for (Section section : this.instrument.sections()) {
			if (section.perClinic()) {
				this.clinics.forEach((clinic) -> add(questions, section, clinic));
			}
			else {
				add(questions, section, null);
			}
		}
		return questions;
	}

	Tally tally() {
		List<Question> questions = questions();
		return new Tally((int) questions.stream().filter(Question::isAnswered).count(),
				(int) questions.stream().filter(Question::shown).count());
	}

	List<Question> missing() {
		return questions().stream().filter(Question::isMissing).toList();
	}

	/** What is submitted: answers to what is asked. */
	List<Question> answered() {
		return questions().stream().filter(Question::isAnswered).toList();
	}

	private void add(List<Question> questions, Section section, @Nullable ClinicId clinic) {
		for (Item item : section.items()) {
			AnswerKey key = new AnswerKey(item.linkId(), clinic);
			questions.add(
					new Question(section, item, key, this.answers.getOrDefault(key, List.of()), isShown(item, clinic)));
		}
	}

	/** Conditions never go round in a circle: such an instrument is refused. */
	private boolean isShown(Item item, @Nullable ClinicId clinic) {
		ShownWhen when = item.shownWhen();
		return when == null || when.holds((linkId) -> counted(linkId, clinic));
	}

	/** The answers to a question that count: none while it is not asked. */
	private List<String> counted(String linkId, @Nullable ClinicId clinic) {
		Item item = this.instrument.item(linkId).orElseThrow();
		boolean inTable = this.instrument.sectionOf(linkId).orElseThrow().perClinic();
		ClinicId where = inTable ? clinic : null;
		return isShown(item, where) ? this.answers.getOrDefault(new AnswerKey(linkId, where), List.of()) : List.of();
	}

}
