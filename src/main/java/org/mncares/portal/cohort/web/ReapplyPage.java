package org.mncares.portal.cohort.web;

import java.util.List;

import org.mncares.portal.cohort.CohortView;
import org.mncares.portal.cohort.Reapplication;

/**
 * What re-applying names would change, in words.
 *
 * @param cohort whose patients
 * @param change the figures
 * @param payors each payor before and after
 * @param careSystems patients whose coverage changes, by care system
 */
record ReapplyPage(CohortView cohort, Reapplication change, List<PayorChange> payors, List<SystemChange> careSystems) {

	/** One payor, or a kind of coverage that is none of a partner. */
	record PayorChange(String name, long before, long after) {

		public boolean changes() {
			return this.before != this.after;
		}

	}

	/** One care system. */
	record SystemChange(String name, long patients) {
	}

}
