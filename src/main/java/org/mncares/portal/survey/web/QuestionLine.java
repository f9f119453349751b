package org.mncares.portal.survey.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.survey.Item;
import org.mncares.portal.survey.ItemType;
import org.mncares.portal.survey.QuestionView;
import org.mncares.portal.survey.ShownWhen;
import org.mncares.portal.web.Choice;

/**
 * A question as a section's page draws it.
 *
 * @param question the question and its answer
 * @param revision on which the shown answer is based
 * @param saved when it was last saved and by whom, empty when it never was
 * @param onlyIf a sentence that says when it is asked, null when it always is
 * @param error why what was typed could not be saved, null when it could
 * @param conflict a colleague's answer that differs, null when there is none
 */
record QuestionLine(QuestionView question, int revision, String saved, @Nullable String onlyIf, @Nullable String error,
		@Nullable ConflictLine conflict) {

	public Item item() {
		return this.question.item();
	}

	public String field() {
		return this.question.field();
	}

	/** The path of its value in the form. */
	public String name() {
		return (takesSeveral() ? "several[" : "answers[") + field() + "]";
	}

	/** The HTML id to which messages about it lead. */
	public String id() {
		return (takesSeveral() ? "several" : "answers") + field();
	}

	/**
	 * How it is drawn: {@code radios}, {@code checkboxes}, {@code lines} or
	 * {@code field}.
	 */
	public String kind() {
		if (item().type() == ItemType.BOOLEAN || item().type().hasChoices()) {
			return takesSeveral() ? "checkboxes" : "radios";
		}
		return (item().type() == ItemType.TEXT) ? "lines" : "field";
	}

	public boolean isYesOrNo() {
		return item().type() == ItemType.BOOLEAN;
	}

	public boolean isOpenChoice() {
		return item().type() == ItemType.OPEN_CHOICE;
	}

	public @Nullable String inputmode() {
		return switch (item().type()) {
			case INTEGER -> "numeric";
			case DECIMAL -> "decimal";
			default -> null;
		};
	}

	/** Yes and no, or what the instrument offers. */
	public List<Choice> choices() {
		if (isYesOrNo()) {
			return List.of(Choice.of("true", "Yes"), Choice.of("false", "No"));
		}
		List<Choice> choices = new ArrayList<>();
		item().choices().forEach((choice) -> choices.add(Choice.of(choice.code(), choice.text())));
		if (isOpenChoice()) {
			choices.add(Choice.of(SectionForm.OTHER, "Other"));
		}
		return choices;
	}

	/** Help and the condition, as one hint. */
	public @Nullable String hint() {
		String help = item().help();
		if (this.onlyIf == null) {
			return help;
		}
		return (help != null) ? this.onlyIf + " " + help : this.onlyIf;
	}

	/** The conditions as the page's script reads them, one a line. */
	public @Nullable String when() {
		ShownWhen when = item().shownWhen();
		return (when == null) ? null
				: when.conditions()
					.stream()
					.map((one) -> one.linkId() + "|" + one.operator().sign() + "|" + one.value())
					.collect(Collectors.joining("\n"));
	}

	/** Marks that one of the conditions is enough. */
	public @Nullable String whenAny() {
		ShownWhen when = item().shownWhen();
		return (when == null || when.all()) ? null : "true";
	}

	private boolean takesSeveral() {
		return item().repeats() && item().type().hasChoices();
	}

}
