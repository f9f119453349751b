package org.mncares.portal.dashboard.people;

import java.util.Map;
import java.util.Set;

/**
 * Which counts of people show.
 *
 * @param <U> what pages filter care systems by
 * @param parts the part to which each unit belongs; figures show for unions of whole
 * parts only
 * @param hidden the care systems whose own counts do not show
 * @param peopleShown whether any count of people shows
 * @param coverageShown whether counts by payor partner show
 */
public record Decision<U>(Map<U, Integer> parts, Set<Long> hidden, boolean peopleShown, boolean coverageShown) {

	public Decision {
		parts = Map.copyOf(parts);
		hidden = Set.copyOf(hidden);
	}

}
