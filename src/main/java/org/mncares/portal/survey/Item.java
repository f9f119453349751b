package org.mncares.portal.survey;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A question of an instrument.
 *
 * @param linkId its stable name: letters, digits and hyphens
 * @param text as people read it
 * @param type what kind of answer it takes
 * @param required whether the survey can be submitted without an answer
 * @param repeats whether it takes several answers
 * @param min the smallest number, if there is a smallest
 * @param max the largest number, if there is a largest
 * @param maxLength the most characters of a text
 * @param choices what a choice offers; else empty
 * @param shownWhen when it is asked; null: always
 * @param help a sentence or two for who needs it
 */
public record Item(String linkId, String text, ItemType type, boolean required, boolean repeats,
		@Nullable BigDecimal min, @Nullable BigDecimal max, int maxLength, List<Choice> choices,
		@Nullable ShownWhen shownWhen, @Nullable String help) implements Serializable {

	public Item {
		choices = List.copyOf(choices);
	}

	/** The choice with this code. */
	public Optional<Choice> choice(String code) {
		return this.choices.stream().filter((choice) -> choice.code().equals(code)).findFirst();
	}

	/**
	 * Answers as a person would say them, such as {@code Yes} or {@code 1,200}; empty:
	 * "".
	 */
	public String spoken(List<String> values) {
		return values.stream().map(this::spoken).collect(Collectors.joining("; "));
	}

	private String spoken(String value) {
		return switch (this.type) {
			case BOOLEAN -> value.equals("true") ? "Yes" : "No";
			case INTEGER, DECIMAL -> Numbers.spoken(new BigDecimal(value));
			case CHOICE, OPEN_CHOICE -> choice(value).map(Choice::text).orElse(value);
			case STRING, TEXT -> value;
		};
	}

}
