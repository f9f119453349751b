package org.mncares.portal.dashboard;

import java.time.LocalDate;
import java.util.List;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.core.CohortId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts clinics and patients of a cohort from views of the modules that keep them.
 */
@Component
class ProgressQuery {

	static final String CLINICS = """
			select clinic_id, c.care_system_id, coalesce(a.answer = 'NIL', false) as nil, count(p.id) as patients
			  from participating_clinic c
			  left join accepted_answer a using (cohort_id, clinic_id)
			  left join enrolled_patient p using (cohort_id, clinic_id)
			 where cohort_id = :cohort
			 group by clinic_id, c.care_system_id, a.answer""";

	/** A month is one in Minnesota. */
	static final String MONTHS = """
			select p.care_system_id, date_trunc('month', p.enrolled_at at time zone 'America/Chicago')::date as month,
			       count(*) as patients
			  from participating_clinic c
			  join enrolled_patient p using (cohort_id, clinic_id)
			 where cohort_id = :cohort
			 group by 1, 2 order by 2, 1""";

	private final JdbcClient jdbc;

	ProgressQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<ClinicProgress> clinics(CohortId cohort) {
		return this.jdbc.sql(CLINICS)
			.param("cohort", cohort.value())
			.query((row, number) -> new ClinicProgress(new ClinicId(row.getLong(1)), new CareSystemId(row.getLong(2)),
					row.getBoolean(3), row.getLong(4)))
			.list();
	}

	List<MonthOfSystem> months(CohortId cohort) {
		return this.jdbc.sql(MONTHS)
			.param("cohort", cohort.value())
			.query((row, number) -> new MonthOfSystem(new CareSystemId(row.getLong(1)),
					row.getObject(2, LocalDate.class), row.getLong(3)))
			.list();
	}

	/**
	 * How many of a care system's patients were accepted in a month.
	 *
	 * @param careSystem the care system
	 * @param month the month's first day
	 * @param patients how many
	 */
	record MonthOfSystem(CareSystemId careSystem, LocalDate month, long patients) {
	}

}
