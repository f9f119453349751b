package org.mncares.portal.intake.judge;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rules across rows a second time, as plain sets: what the judgement has to agree
 * with. Works on the list itself, in a transaction that is rolled back.
 */
final class AcrossRowsSql {

	private static final String LIVE = """
			with live as (
			    select r.row_number, r.patient_key, r.person_key, r.clinic_id, r.care_coordination_start as start,
			           r.date_of_birth, r.sex, r.outcome
			      from checked_rows r
			     where r.list_id = :list and r.patient_key is not null
			       and not exists (select from patient_list_left_out o
			                        where o.list_id = :list and o.row_number = r.row_number))
			""";

	private static final String REPEATED_PATIENTS = "create temporary table repeated_patient on commit drop as " + LIVE
			+ """
					select * from (
					       select l.*, min(start) over same_patient as first_start, count(*) over same_patient as times
					         from live l
					       window same_patient as (partition by patient_key)) counted
					 where times > 1""";

	private static final String REPEATED_PEOPLE = "create temporary table repeated_person on commit drop as " + LIVE
			+ "select l.row_number, l.person_key, l.patient_key from live l where l.person_key is not null";

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

	private static final String ERRORS_GOVERN = """
			update checked_rows r set list_outcome = 'ERROR', list_reason = null
			 where r.list_id = :list and r.outcome <> 'ERROR' and r.row_number in (
			       select f.row_number from patient_list_finding f
			        where f.list_id = :list and f.across_rows and f.severity = 'ERROR')""";

	private static final List<String> STEPS = List.of(
			"delete from patient_list_finding where list_id = :list and across_rows",
			"update checked_rows set list_outcome = null, list_reason = null where list_id = :list", REPEATED_PATIENTS,
			REPEATED_PEOPLE, SAME_DAY_TWO_CLINICS, BIRTH_DATES_DIFFER, SEXES_DIFFER, ONE_PERSON_TWO_IDS, NOT_ELIGIBLE,
			ERRORS_GOVERN);

	private static final String ENDINGS = """
			select concat_ws(' ', row_number, list_outcome, list_reason) from checked_rows
			 where list_id = :list and list_outcome is not null
			union all
			select concat_ws(' ', row_number, code, severity, column_key, value) from patient_list_finding
			 where list_id = :list and across_rows
			order by 1""";

	private static final String COUNTS = """
			select concat_ws(' ', case when o.row_number is not null then 'LEFT_OUT'
			                           else coalesce(r.list_outcome, r.outcome) end,
			                 case when o.row_number is not null then null
			                      when r.list_outcome is null then r.reason else r.list_reason end, count(*))
			  from checked_rows r left join patient_list_left_out o
			    on o.list_id = r.list_id and o.row_number = r.row_number
			 where r.list_id = :list
			 group by case when o.row_number is not null then 'LEFT_OUT' else coalesce(r.list_outcome, r.outcome) end,
			          case when o.row_number is not null then null
			               when r.list_outcome is null then r.reason else r.list_reason end
			 order by 1""";

	private final JdbcClient jdbc;

	private final ListFacts facts;

	AcrossRowsSql(JdbcClient jdbc, ListFacts facts) {
		this.jdbc = jdbc;
		this.facts = facts;
	}

	/** Judges the list anew. */
	void judge() {
		STEPS.forEach((step) -> statement(step).update());
	}

	/** What is written about the list: outcomes and findings across rows, one a line. */
	List<String> written() {
		return statement(ENDINGS).query(String.class).list();
	}

	/** Its rows by what became of them. */
	List<String> counted() {
		return statement(COUNTS).query(String.class).list();
	}

	/** The counts that were kept. */
	List<String> kept() {
		return statement(
				"""
						select concat_ws(' ', outcome, reason, rows) from patient_list_outcome where list_id = :list order by 1""")
			.query(String.class)
			.list();
	}

	private JdbcClient.StatementSpec statement(String sql) {
		return this.jdbc.sql(sql).param("list", this.facts.list()).param("windowFirst", this.facts.windowFirst());
	}

}
