package org.mncares.portal.survey.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemAnswerOptionComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.survey.Choice;
import org.mncares.portal.survey.Item;
import org.mncares.portal.survey.ItemType;

/**
 * Reads a question of an instrument.
 */
final class QuestionReader {

	private static final int LONGEST_LINE = 1_000;

	private static final int LONGEST_TEXT = 10_000;

	private QuestionReader() {
	}

	/** The question; null when it is none that the portal can ask, which is a problem. */
	static @Nullable Item read(QuestionnaireItemComponent item, boolean inTable, Problems problems) {
		String where = Links.name(item);
		String text = Texts.require(where, item.getText(), problems);
		ItemType type = type(item.getType());
		if (type == null) {
			problems.add(where,
					"The portal cannot ask a question of type "
							+ ((item.getType() != null) ? "\"" + item.getType().toCode() + "\"" : "(none)")
							+ ". Use integer, decimal, boolean, choice, open-choice, string or text.");
			return null;
		}
		checkFlags(item, type, inTable, problems);
		Extensions.allow(item, problems, Fhir.MIN, Fhir.MAX);
		BigDecimal min = Extensions.bound(item, Fhir.MIN, problems);
		BigDecimal max = Extensions.bound(item, Fhir.MAX, problems);
		checkBounds(type, min, max, where, problems);
		return new Item(where, text, type, item.getRequired(), item.getRepeats(), min, max,
				maxLength(item, type, problems), choices(item, type, problems), ConditionReader.read(item, problems),
				help(item, problems));
	}

	private static @Nullable ItemType type(@Nullable QuestionnaireItemType type) {
		return switch (type) {
			case INTEGER -> ItemType.INTEGER;
			case DECIMAL -> ItemType.DECIMAL;
			case BOOLEAN -> ItemType.BOOLEAN;
			case CHOICE -> ItemType.CHOICE;
			case OPENCHOICE -> ItemType.OPEN_CHOICE;
			case STRING -> ItemType.STRING;
			case TEXT -> ItemType.TEXT;
			case null, default -> null;
		};
	}

	private static void checkFlags(QuestionnaireItemComponent item, ItemType type, boolean inTable, Problems problems) {
		if (item.getReadOnly()) {
			problems.add(Links.name(item), "It is read-only, so nobody could answer it. Take \"readOnly\" out.");
		}
		if (item.getRepeats() && type == ItemType.BOOLEAN) {
			problems.add(Links.name(item), "A yes-or-no question has one answer. Take \"repeats\" out.");
		}
		if (item.getRepeats() && inTable) {
			problems.add(Links.name(item), "In the table of clinics a question has one answer. Take \"repeats\" out.");
		}
	}

	private static void checkBounds(ItemType type, @Nullable BigDecimal min, @Nullable BigDecimal max, String where,
			Problems problems) {
		if (!type.isNumber() && (min != null || max != null)) {
			problems.add(where, "Only numbers have a smallest and a largest value. Take them out.");
		}
		if (min != null && max != null && min.compareTo(max) > 0) {
			problems.add(where, "Its smallest value is above its largest. Swap them.");
		}
	}

	private static int maxLength(QuestionnaireItemComponent item, ItemType type, Problems problems) {
		int longest = (type == ItemType.TEXT) ? LONGEST_TEXT : LONGEST_LINE;
		if (!item.hasMaxLength()) {
			return longest;
		}
		boolean typed = type == ItemType.STRING || type == ItemType.TEXT || type == ItemType.OPEN_CHOICE;
		if (!typed || item.getMaxLength() < 1 || item.getMaxLength() > longest) {
			problems.add(Links.name(item),
					"Give maxLength for texts only, from 1 to 1,000 for a string and 10,000 for a text.");
		}
		return item.getMaxLength();
	}

	private static List<Choice> choices(QuestionnaireItemComponent item, ItemType type, Problems problems) {
		if (type.hasChoices() != item.hasAnswerOption()) {
			problems.add(Links.name(item),
					"A choice, and no other question, lists its answers as answerOption. Add or remove them.");
		}
		List<Choice> choices = new ArrayList<>();
		for (QuestionnaireItemAnswerOptionComponent option : item.getAnswerOption()) {
			if (!(option.getValue() instanceof Coding coding) || !coding.hasCode() || !coding.hasDisplay()) {
				problems.add(Links.name(item), "Give each answerOption as a valueCoding with a code and a display.");
				return List.of();
			}
			choices.add(new Choice(Texts.require(Links.name(item), coding.getCode(), problems),
					coding.hasSystem() ? coding.getSystem() : "",
					Texts.require(Links.name(item), coding.getDisplay(), problems)));
		}
		if (choices.stream().map(Choice::code).distinct().count() < choices.size()) {
			problems.add(Links.name(item), "Two of its answers have the same code. Give each its own.");
		}
		return choices;
	}

	private static @Nullable String help(QuestionnaireItemComponent item, Problems problems) {
		StringBuilder help = new StringBuilder();
		for (QuestionnaireItemComponent child : item.getItem()) {
			if (child.getType() != QuestionnaireItemType.DISPLAY) {
				problems.add(Links.name(child),
						"It stands within a question. Only help may: a display item with the itemControl \"help\".");
				continue;
			}
			SectionReader.checkDisplay(child, problems);
			help.append(help.isEmpty() ? "" : " ").append(Texts.require(Links.name(child), child.getText(), problems));
		}
		return help.isEmpty() ? null : help.toString();
	}

}
