package org.mncares.portal.classification;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.classification.rule.CareModelClass;
import org.mncares.portal.classification.rule.JudgedCondition;
import org.mncares.portal.classification.rule.OwnDecision;
import org.mncares.portal.core.ClinicId;

/**
 * What was decided of a clinic, and what it rests on.
 *
 * @param clinic which
 * @param definition the id of the definition
 * @param version the definition's version
 * @param definitionName the definition's name
 * @param survey the signed survey, null when none was signed
 * @param own whether the clinic itself meets the definition
 * @param reported its care system's class
 * @param conditions as judged, in the order of the definition
 */
public record Decision(ClinicId clinic, long definition, int version, String definitionName, @Nullable SurveyRef survey,
		OwnDecision own, CareModelClass reported, List<JudgedCondition> conditions) {

	public Decision {
		conditions = List.copyOf(conditions);
	}

	/** Whether an analyst set one of its conditions. */
	public boolean isOverridden() {
		return this.conditions.stream().anyMatch(JudgedCondition::isOverridden);
	}

}
