package org.mncares.portal.cohort;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CohortId;
import org.mncares.portal.web.Conflict;

/**
 * A cohort's definition as pages and other modules see it.
 *
 * @param code stable, for instance {@code historical}
 * @param definitionVersion counts changes of who is eligible, from 1
 * @param freeze that it takes no more lists; null while it does
 */
public record CohortView(CohortId id, String code, String name, CohortCriteria criteria, SubmissionPeriod submission,
		int definitionVersion, @Nullable Freeze freeze) {

	/**
	 * Requires that its definition, its days and its clinics can be changed.
	 * @throws Conflict when it is frozen
	 */
	public void requireChangeable() {
		if (this.freeze != null) {
			throw new Conflict(this.name + " is frozen on the data cut \"" + this.freeze.cut()
					+ "\", so nothing of it is changed. Lift the freeze first.");
		}
	}

}
