package org.mncares.portal.survey.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire.EnableWhenBehavior;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemEnableWhenComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemOperator;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.survey.Condition;
import org.mncares.portal.survey.Condition.Operator;
import org.mncares.portal.survey.ShownWhen;

/**
 * Reads when a question is asked.
 */
final class ConditionReader {

	private ConditionReader() {
	}

	/** When it is asked; null: always. */
	static @Nullable ShownWhen read(QuestionnaireItemComponent item, Problems problems) {
		if (!item.hasEnableWhen()) {
			return null;
		}
		if (item.getEnableWhen().size() > 1 && !item.hasEnableBehavior()) {
			problems.add(Links.name(item),
					"It has several conditions. Say by enableBehavior whether \"all\" or \"any\" have to hold.");
		}
		List<Condition> conditions = new ArrayList<>();
		item.getEnableWhen()
			.stream()
			.map((when) -> condition(item, when, problems))
			.filter(Objects::nonNull)
			.forEach(conditions::add);
		return new ShownWhen(item.getEnableBehavior() != EnableWhenBehavior.ANY, conditions);
	}

	private static @Nullable Condition condition(QuestionnaireItemComponent item,
			QuestionnaireItemEnableWhenComponent when, Problems problems) {
		Operator operator = operator(when.getOperator());
		String value = value(when.getAnswer());
		if (operator == null || value == null || !when.hasQuestion()) {
			problems.add(Links.name(item), "Its condition must name a question, an operator (=, != or exists) and the"
					+ " answer to compare with: a boolean, integer, decimal, string or coding.");
			return null;
		}
		if (operator == Operator.EXISTS && !(when.getAnswer() instanceof BooleanType)) {
			problems.add(Links.name(item), "With \"exists\" give answerBoolean: true or false.");
		}
		return new Condition(when.getQuestion(), operator, value);
	}

	private static @Nullable Operator operator(@Nullable QuestionnaireItemOperator operator) {
		return switch (operator) {
			case EQUAL -> Operator.EQUALS;
			case NOT_EQUAL -> Operator.NOT_EQUALS;
			case EXISTS -> Operator.EXISTS;
			case null, default -> null;
		};
	}

	private static @Nullable String value(@Nullable Type answer) {
		return switch (answer) {
			case BooleanType truth -> truth.getValueAsString();
			case IntegerType whole -> whole.getValueAsString();
			case DecimalType number -> number.getValueAsString();
			case Coding coding -> coding.getCode();
			case StringType text -> text.getValue();
			case null, default -> null;
		};
	}

}
