package org.mncares.portal.survey.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.mncares.portal.survey.Instrument;
import org.mncares.portal.survey.Item;
import org.mncares.portal.survey.Section;

/**
 * Reads a page of an instrument from a group.
 */
final class SectionReader {

	private SectionReader() {
	}

	static Section read(QuestionnaireItemComponent group, Problems problems) {
		String where = Links.name(group);
		String title = Texts.require(where, group.getText(), problems);
		if (group.getType() != QuestionnaireItemType.GROUP) {
			problems.add(where, "It stands outside of a group. Put it into one: each group is a page.");
			return new Section(where, title, null, false, List.of());
		}
		checkGroup(group, where, problems);
		List<QuestionnaireItemComponent> questions = new ArrayList<>();
		StringBuilder intro = new StringBuilder();
		for (QuestionnaireItemComponent child : group.getItem()) {
			if (child.getType() == QuestionnaireItemType.DISPLAY) {
				checkDisplay(child, problems);
				intro.append(intro.isEmpty() ? "" : " ")
					.append(Texts.require(Links.name(child), child.getText(), problems));
			}
			else if (child.getType() == QuestionnaireItemType.GROUP) {
				problems.add(Links.name(child), "It is a group within a group. Make it a page of its own.");
			}
			else {
				questions.add(child);
			}
		}
		boolean perClinic = group.getRepeats();
		if (perClinic) {
			takeClinicColumn(group, questions, problems);
		}
		List<Item> items = questions.stream()
			.map((question) -> QuestionReader.read(question, perClinic, problems))
			.filter(Objects::nonNull)
			.toList();
		if (questions.isEmpty()) {
			problems.add(where, "The group has no question. Give it one or take it out.");
		}
		return new Section(where, title, intro.isEmpty() ? null : intro.toString(), perClinic, items);
	}

	private static void checkGroup(QuestionnaireItemComponent group, String where, Problems problems) {
		if (group.hasEnableWhen() || group.hasEnableBehavior()) {
			problems.add(where, "A whole group cannot be switched on and off. Give its questions the condition.");
		}
		if (group.getRequired()) {
			problems.add(where, "A group cannot be required. Say it of each question.");
		}
		if (group.hasAnswerOption() || group.hasMaxLength() || group.getReadOnly()) {
			problems.add(where, "A group has no answerOption, maxLength or readOnly. Take them out.");
		}
		Extensions.allow(group, problems, Fhir.CONTROL);
		String control = Extensions.control(group);
		if (group.getRepeats() != control.equals("gtable") || (!group.getRepeats() && !control.isEmpty())) {
			problems.add(where, "A group that repeats is the table with the clinics as rows: give it both"
					+ " \"repeats\": true and the itemControl \"gtable\", or neither.");
		}
	}

	/** The first column names the clinic; the registry fills it. */
	private static void takeClinicColumn(QuestionnaireItemComponent group, List<QuestionnaireItemComponent> questions,
			Problems problems) {
		QuestionnaireItemComponent first = questions.isEmpty() ? null : questions.getFirst();
		if (first == null || !Instrument.CLINIC_CODE.equals(first.getLinkId())
				|| first.getType() != QuestionnaireItemType.STRING || !first.getReadOnly() || first.hasItem()
				|| first.hasEnableWhen() || first.hasExtension() || first.getRepeats() || first.hasAnswerOption()) {
			problems.add(Links.name(group), "The table's first question must be \"clinic-code\", a plain string with"
					+ " \"readOnly\": true, which the registry fills.");
		}
		else {
			questions.removeFirst();
		}
	}

	static void checkDisplay(QuestionnaireItemComponent display, Problems problems) {
		if (display.hasItem() || display.hasEnableWhen() || display.getRequired() || display.getRepeats()
				|| display.hasAnswerOption() || display.hasMaxLength() || display.getReadOnly()) {
			problems.add(Links.name(display), "A display item is text and nothing else. Take the rest out.");
		}
		Extensions.allow(display, problems, Fhir.CONTROL);
		if (!List.of("", "help").contains(Extensions.control(display))) {
			problems.add(Links.name(display), "The only itemControl of a display item is \"help\".");
		}
	}

}
