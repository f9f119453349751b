package org.mncares.portal.dashboard.edition;

import org.mncares.portal.classification.rule.CareModelClass;
import org.jspecify.annotations.Nullable;

/**
 * A clinic that two editions class differently.
 *
 * @param code its code
 * @param name its name
 * @param before its reported class in the first
 * @param after its reported class in the second
 * @param ownBefore its own decision in the first
 * @param ownAfter its own decision in the second
 */
public record ChangedClinic(String code, String name, String before, String after, String ownBefore, String ownAfter) {

	static String label(@Nullable String model) {
		return (model != null) ? CareModelClass.valueOf(model).label() : "Does not take part";
	}

	static String decision(@Nullable String own) {
		if (own == null) {
			return "–";
		}
		return switch (own) {
			case "MEETS" -> "meets the definition";
			case "DOES_NOT_MEET" -> "does not meet it";
			default -> "unknown";
		};
	}

}
