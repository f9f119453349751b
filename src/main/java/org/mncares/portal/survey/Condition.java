package org.mncares.portal.survey;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the answer to another question has to be. A question that is not shown counts as
 * not answered.
 *
 * @param linkId the other question
 * @param operator how it is compared
 * @param value with what: an answer as it is kept, {@code true} or {@code false} for
 * {@link Operator#EXISTS}
 */
public record Condition(String linkId, Operator operator, String value) implements Serializable {

	/**
	 * Whether the answers to the other question fulfil this; no answer is an empty list.
	 */
	public boolean holds(List<String> answers) {
		return switch (this.operator) {
			case EQUALS -> answers.stream().anyMatch(this::isValue);
			case NOT_EQUALS -> answers.stream().noneMatch(this::isValue);
			case EXISTS -> answers.isEmpty() != Boolean.parseBoolean(this.value);
		};
	}

	private boolean isValue(String answer) {
		return answer.equals(this.value) || (isNumber(answer) && isNumber(this.value)
				&& new BigDecimal(answer).compareTo(new BigDecimal(this.value)) == 0);
	}

	private static boolean isNumber(String text) {
		return text.matches("-?\\d{1,20}(\\.\\d{1,20})?");
	}

	/** How an answer is compared. */
	public enum Operator {

		/** One of the answers is the value. */
		EQUALS("="),

		/** None of the answers is the value. */
		NOT_EQUALS("!="),

		/** There is an answer, or there is none. */
		EXISTS("exists");

		private final String sign;

		Operator(String sign) {
			this.sign = sign;
		}

		/** As FHIR writes it. */
		public String sign() {
			return this.sign;
		}

	}

}
