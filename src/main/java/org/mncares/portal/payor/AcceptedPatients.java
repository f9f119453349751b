package org.mncares.portal.payor;

import java.util.List;
import java.util.Set;

import org.mncares.portal.core.PayorId;

/**
 * What the names and dates of payor partners make of the patients who were accepted; the
 * module that keeps them implements it. In the scope of administration.
 */
public interface AcceptedPatients {

	/** How many patients are covered before and after a change, in each cohort. */
	List<CohortCoverage> coverage(Change change);

	/**
	 * Matches what lists wrote for accepted patients anew, in each cohort that is not
	 * frozen; within the transaction in hand.
	 * @return patients whose coverage is another now
	 */
	long reapply();

	/**
	 * A change of one partner.
	 *
	 * @param names what written payors would mean
	 * @param before the partners on the day of the comparison, without the change
	 * @param after the partners on that day, with it
	 * @param changed the partner in question
	 */
	record Change(PayorDirectory names, Set<PayorId> before, Set<PayorId> after, PayorId changed) {

		public Change {
			before = Set.copyOf(before);
			after = Set.copyOf(after);
		}

	}

	/**
	 * Distinct accepted patients of a cohort.
	 *
	 * @param frozen whether nothing may be re-applied to it
	 * @param everybody all, those without insurance and those whose coverage is not known
	 * included
	 * @param before with any coverage by a partner, without the change
	 * @param saved with it, when it is only saved
	 * @param reapplied with it, when names are re-applied as well
	 * @param matching whose written payor matches the partner's names
	 */
	record CohortCoverage(String cohort, boolean frozen, long everybody, long before, long saved, long reapplied,
			long matching) {

	}

}
