package org.mncares.portal.dashboard.edition;

import java.util.Objects;

import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.web.Conflict;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Freezes a cohort on a data cut that holds it as it is.
 */
@Service
public class FreezeOnCut {

	/** Lists that only one of the two has, and care systems with other numbers. */
	private static final String DIFFERS = """
			with accepted as (select distinct a.list_id
			                    from accepted_answer a
			                    join participating_clinic c on c.cohort_id = a.cohort_id and c.clinic_id = a.clinic_id
			                   where a.cohort_id = :cohort),
			     fixed as (select list_id from edition_list where edition_id = :cut),
			     people as (select p.care_system_id, count(*) as people
			                  from participating_clinic c
			                  join enrolled_patient p on p.cohort_id = c.cohort_id and p.clinic_id = c.clinic_id
			                 where c.cohort_id = :cohort group by 1),
			     counted as (select care_system_id, sum(people)::bigint as people
			                   from edition_people where edition_id = :cut group by 1)
			select exists (select from accepted full join fixed using (list_id)
			                where accepted.list_id is null or fixed.list_id is null)
			    or exists (select from people full join counted using (care_system_id)
			                where people.people is distinct from counted.people)""";

	private final Cohorts cohorts;

	private final JdbcClient jdbc;

	FreezeOnCut(Cohorts cohorts, JdbcClient jdbc) {
		this.cohorts = cohorts;
		this.jdbc = jdbc;
	}

	/**
	 * Freezes the cut's cohort.
	 * @param by who does
	 * @throws Conflict when it is frozen already, or a list was accepted or a patient
	 * withdrawn since the cut was made
	 */
	@Transactional
	public void freeze(EditionView cut, String by) {
		// First, so that lists that are being accepted are waited for.
		this.cohorts.freeze(cut.cohort(), Objects.requireNonNull(cut.name()), by);
		boolean differs = this.jdbc.sql(DIFFERS)
			.param("cohort", cut.cohort().value())
			.param("cut", cut.id())
			.query(Boolean.class)
			.single();
		if (differs) {
			throw new Conflict(
					"The patients of the " + cut.cohortName() + " have changed since this data cut was made. "
							+ "Ask an analyst to make a new data cut, and freeze the cohort on that one.");
		}
	}

}
