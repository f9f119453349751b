package org.mncares.portal.cohort;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

import org.mncares.portal.core.CohortId;
import org.mncares.portal.core.DateWindow;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;

/**
 * Makes cohorts for tests, each with a code of its own.
 */
public final class SomeCohorts {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private SomeCohorts() {
	}

	/**
	 * A cohort with the Historical Cohort's window and age, open from June to October
	 * 2021.
	 */
	public static CohortId cohort(Cohorts cohorts) {
		DateWindow window = new DateWindow(LocalDate.of(2018, 1, 1), LocalDate.of(2019, 2, 28));
		NewCohort cohort = new NewCohort("cohort-" + NUMBER.incrementAndGet(), "A Cohort",
				new CohortCriteria(window, 18),
				SubmissionPeriod.of(LocalDate.of(2021, 6, 1), LocalDate.of(2021, 10, 31)));
		return Scopes.call(Scope.ADMINISTRATION, () -> cohorts.define(cohort));
	}

}
