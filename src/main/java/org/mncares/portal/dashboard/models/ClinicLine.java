package org.mncares.portal.dashboard.models;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.classification.rule.CareModelClass;
import org.mncares.portal.classification.rule.OwnDecision;
import org.mncares.portal.classification.rule.ConditionState;
import org.mncares.portal.organization.Location;

/**
 * A participating clinic as an edition has it.
 *
 * @param code its code
 * @param name its name
 * @param city its own city
 * @param ruca the rural-urban code of its own ZIP code; null where there is none
 * @param location whether its own address is urban or rural
 * @param systemCode its care system's code
 * @param systemName its care system's name
 * @param model the class reported of its care system
 * @param own its own decision
 * @param overridden whether an analyst has overridden a condition
 * @param conditions the conditions, in the definition's order; none where nothing has
 * been decided
 */
public record ClinicLine(String code, String name, String city, @Nullable String ruca, Location location,
		String systemCode, String systemName, CareModelClass model, OwnDecision own, boolean overridden,
		List<ConditionMark> conditions) {

	public ClinicLine {
		conditions = List.copyOf(conditions);
	}

	/**
	 * How a condition of the definition stands at a clinic.
	 *
	 * @param position which condition, from 1
	 * @param wording what it asks
	 * @param state whether it is met
	 * @param overridden whether an analyst has said so against the answers
	 */
	public record ConditionMark(int position, String wording, ConditionState state, boolean overridden) {
	}

}
