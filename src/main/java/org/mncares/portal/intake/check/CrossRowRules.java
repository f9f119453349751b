package org.mncares.portal.intake.check;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Judges what only several rows, or other lists of the same care system, show. All is
 * set-based and can be repeated: it first takes back what it found before. Rows that a
 * person left out do not count.
 */
@Component
public class CrossRowRules {

	private static final String LIVE = """
			with live as (
			    select r.row_number, r.patient_key, r.person_key, r.clinic_id, r.care_coordination_start as start,
			           r.date_of_birth, r.sex, r.outcome
			      from checked_rows r
			     where r.list_id = :list and r.patient_key is not null
			       and not exists (select from patient_list_left_out o
			                        where o.list_id = :list and o.row_number = r.row_number))
			""";

	/** Only what may be repeated is looked at more closely: mostly a handful of rows. */
	private static final String REPEATED_PATIENTS = "create temporary table repeated_patient on commit drop as " + LIVE
			+ """
					select * from (
					       select l.*, min(start) over same_patient as first_start, count(*) over same_patient as times
					         from live l
					        where patient_key in (select patient_key from checked_rows
					                               where list_id = :list and patient_repeats)
					       window same_patient as (partition by patient_key)) counted
					 where times > 1""";

	private static final String REPEATED_PEOPLE = "create temporary table repeated_person on commit drop as " + LIVE
			+ """
					select l.row_number, l.person_key, l.patient_key
					  from live l
					 where person_key in (select person_key from checked_rows
					                       where list_id = :list and person_repeats)""";

	/**
	 * The earliest start governs; on its day at two clinics, the person has to choose.
	 */
	private static final String SAME_DAY_TWO_CLINICS = """
			insert into patient_list_finding (list_id, row_number, code, severity, column_key, across_rows)
			select :list, l.row_number, 'PL-601', 'ERROR', 'clinic_id', true
			  from repeated_patient l
			 where l.start = l.first_start and l.first_start >= :windowFirst
			   and exists (select from repeated_patient other where other.patient_key = l.patient_key
			                and other.start = l.start and other.clinic_id <> l.clinic_id)""";

	private static final String BIRTH_DATES_DIFFER = """
			insert into patient_list_finding (list_id, row_number, code, severity, column_key, value, across_rows)
			select :list, row_number, 'PL-602', 'ERROR', 'date_of_birth', date_of_birth::text, true
			  from repeated_patient where patient_key in (select patient_key from repeated_patient
			       group by patient_key having min(date_of_birth) <> max(date_of_birth))""";

	private static final String SEXES_DIFFER = """
			insert into patient_list_finding (list_id, row_number, code, severity, column_key, value, across_rows)
			select :list, row_number, 'PL-603', 'ERROR', 'sex', sex, true
			  from repeated_patient where patient_key in (select patient_key from repeated_patient
			       group by patient_key having min(sex) <> max(sex))""";

	private static final String ONE_PERSON_TWO_IDS = """
			insert into patient_list_finding (list_id, row_number, code, severity, column_key, across_rows)
			select :list, row_number, 'PL-604', 'WARNING', 'patient_id', true
			  from repeated_person where person_key in (select person_key from repeated_person
			       group by person_key having count(distinct patient_key) > 1)""";

	/** In the fixed order of the reasons; the first that applies is kept. */
	private static final String NOT_ELIGIBLE = """
			update checked_rows r set list_outcome = 'NOT_ELIGIBLE', list_reason = j.reason
			  from (select l.row_number,
			               case when l.first_start < :windowFirst then 'PL-704'
			                    when l.start > l.first_start then 'PL-705'
			                    when exists (select from repeated_patient other where other.patient_key = l.patient_key
			                                  and other.start = l.start and other.clinic_id = l.clinic_id
			                                  and other.row_number < l.row_number) then 'PL-706' end as reason
			          from repeated_patient l where l.outcome = 'ELIGIBLE') j
			 where r.list_id = :list and r.row_number = j.row_number and j.reason is not null""";

	/**
	 * Enrolled through a list that this one does not replace, because it is for other
	 * clinics.
	 */
	private static final String IN_ANOTHER_LIST = """
			update checked_rows r set list_outcome = 'NOT_ELIGIBLE', list_reason = 'PL-707'
			  from patient_identity i join patient p on p.id = i.patient_id
			 where i.patient_key = r.patient_key and i.cohort_id = :cohort and p.status = 'ENROLLED'
			   and r.list_id = :list and r.outcome = 'ELIGIBLE' and r.list_reason is null
			   and p.clinic_id not in (select clinic_id from patient_list_clinic where list_id = :list)
			   and not exists (select from patient_list_left_out o
			                    where o.list_id = :list and o.row_number = r.row_number)""";

	/** Who objected to research stays out, whatever a later list says. */
	private static final String OBJECTED = """
			update checked_rows r set list_outcome = 'NOT_ELIGIBLE', list_reason = 'PL-708'
			  from research_objection o
			 where o.cohort_id = :cohort and o.patient_key = r.patient_key
			   and r.list_id = :list and r.outcome = 'ELIGIBLE' and r.list_reason is null""";

	/** The same of who objected while the clinic was another care system's. */
	private static final String OBJECTED_BEFORE = """
			update checked_rows r set list_outcome = 'NOT_ELIGIBLE', list_reason = 'PL-708'
			  from (select f.row_number from (select row_number, unnest(former_keys) as key from checked_rows
			                                   where list_id = :list and former_keys is not null) f
			          join research_objection o on o.cohort_id = :cohort and o.patient_key = f.key) j
			 where r.list_id = :list and r.row_number = j.row_number
			   and r.outcome = 'ELIGIBLE' and r.list_reason is null""";

	private static final String ERRORS_GOVERN = """
			update checked_rows r set list_outcome = 'ERROR', list_reason = null
			 where r.list_id = :list and r.outcome <> 'ERROR' and r.row_number in (
			       select f.row_number from patient_list_finding f
			        where f.list_id = :list and f.across_rows and f.severity = 'ERROR')""";

	private static final List<String> TAKE_BACK = List.of(
			"delete from patient_list_finding where list_id = :list and across_rows", """
					update checked_rows set list_outcome = null, list_reason = null
					 where list_id = :list and list_outcome is not null""",
			"drop table if exists pg_temp.repeated_patient, pg_temp.repeated_person");

	private static final List<String> JUDGE = List.of(REPEATED_PATIENTS, REPEATED_PEOPLE, SAME_DAY_TWO_CLINICS,
			BIRTH_DATES_DIFFER, SEXES_DIFFER, ONE_PERSON_TWO_IDS, NOT_ELIGIBLE, IN_ANOTHER_LIST, OBJECTED,
			OBJECTED_BEFORE, ERRORS_GOVERN);

	private final JdbcClient jdbc;

	CrossRowRules(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Judges the rows of a list that nothing was found across yet; in the caller's
	 * transaction and scope.
	 */
	public void apply(ListFacts facts) {
		this.jdbc.sql("set local work_mem = '96MB'").update();
		// Statistics know nothing of rows that this very transaction wrote: the planner
		// expects one and would compare each row with each.
		this.jdbc.sql("set local enable_nestloop = off").update();
		run(JUDGE, facts);
	}

	/** Takes back what an earlier judgement of the list found across its rows. */
	public void takeBack(ListFacts facts) {
		run(TAKE_BACK, facts);
	}

	private void run(List<String> steps, ListFacts facts) {
		for (String step : steps) {
			this.jdbc.sql(step)
				.param("list", facts.list())
				.param("cohort", facts.cohort())
				.param("windowFirst", facts.windowFirst())
				.update();
		}
	}

}
