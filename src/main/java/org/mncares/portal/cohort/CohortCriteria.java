package org.mncares.portal.cohort;

import org.mncares.portal.core.DateWindow;

/**
 * Who is eligible for a cohort.
 *
 * @param window the days on which care coordination may have started for the first time
 * in a care system, both ends included
 * @param minimumAge in full years on the day care coordination started
 */
public record CohortCriteria(DateWindow window, int minimumAge) {

	private static final int OLDEST = 120;

	public CohortCriteria {
		if (minimumAge < 0 || minimumAge > OLDEST) {
			throw new IllegalArgumentException("A minimum age lies between 0 and " + OLDEST);
		}
	}

}
