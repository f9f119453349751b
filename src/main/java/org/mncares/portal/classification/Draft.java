package org.mncares.portal.classification;

import java.time.Instant;
import java.util.List;

import org.mncares.portal.classification.rule.Condition;

/**
 * A definition, and a size threshold, that are tried out before they are published.
 *
 * @param revision counts its changes
 * @param basedOn the definition's version that was current when it was begun
 * @param basedOnSize the size definition's version then
 * @param largeAbove the number of certified clinics above which a care system is large
 */
public record Draft(long id, String name, int largeAbove, int revision, int basedOn, int basedOnSize, String changedBy,
		Instant changedAt, List<Condition> conditions) {

	public Draft {
		conditions = List.copyOf(conditions);
	}

}
