package org.mncares.portal.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A study of a million patients in 5,000 clinics of 500 care systems, written by the
 * owner beside the demonstration study, set by set.
 */
final class ManyPatients {

	private static final List<String> STATEMENTS = List.of("""
			insert into care_system (code, name, city, state, zip, version)
			select 'BM' || n, 'Benchmark System ' || n, 'Duluth', 'MN',
			       (array['55802', '55113', '55604', '56345', '55057'])[1 + n % 5], 0
			  from generate_series(1, 500) n""",
			"""
					insert into clinic (care_system_id, code, name, city, state, zip, hch_level, certified_on, opened_on, version)
					select s.id, 'B' || (row_number() over ()), 'Benchmark Clinic ' || k, 'Duluth', 'MN', '55802', 'LEVEL_2',
					       '2015-01-01', '2000-01-01', 0
					  from care_system s, generate_series(1, 10) k where s.code like 'BM%'""",
			"""
					insert into cohort_clinic (cohort_id, clinic_id, care_system_id)
					select h.id, c.id, c.care_system_id
					  from cohort h, clinic c where h.code = 'historical' and c.name like 'Benchmark%'""",
			"""
					insert into patient_list (care_system_id, cohort_id, status, uploaded_by, uploaded_by_name, uploaded_at,
					                          reviewed_at)
					select s.id, h.id, 'ACCEPTED', 0, 'benchmark', '2021-06-07', '2021-06-14'
					  from care_system s, cohort h where s.code like 'BM%' and h.code = 'historical'""",
			"""
					insert into patient_list_clinic (list_id, care_system_id, clinic_id, answer, eligible)
					select l.id, l.care_system_id, c.id, 'PATIENTS', 200
					  from patient_list l join clinic c on c.care_system_id = l.care_system_id
					 where l.uploaded_by_name = 'benchmark'""",
			"""
					insert into patient (cohort_id, care_system_id, clinic_id, study_id, enrolled_by_list_id,
					                     care_coordination_start, enrolled_at)
					select h.id, c.care_system_id, c.id,
					       'MN-' || translate(lpad(to_hex(row_number() over ()), 8, '0'), '0125abcdef', 'CDFGHJKMNP'), 0,
					       '2018-06-01', timestamptz '2021-06-07 15:00Z' + (k % 120) * interval '1 day'
					  from cohort h, clinic c, generate_series(1, 200) k
					 where h.code = 'historical' and c.name like 'Benchmark%'""",
			"""
					insert into patient_coverage (patient_id, care_system_id, ordinal, kind, payor_id)
					select p.id, p.care_system_id, 1, case when p.id % 5 = 0 then 'OTHER' else 'PARTNER' end,
					       case when p.id % 5 > 0 then (select array_agg(id order by id) from payor)[1 + p.id % 4] end
					  from patient p where p.enrolled_by_list_id = 0""", """
					insert into patient_coverage (patient_id, care_system_id, ordinal, kind, payor_id)
					select p.id, p.care_system_id, 2, 'PARTNER', (select max(id) from payor)
					  from patient p where p.enrolled_by_list_id = 0 and p.id % 9 = 0""", "analyze");

	private ManyPatients() {
	}

	static void write(Connection owner) throws SQLException {
		for (String sql : STATEMENTS) {
			execute(owner, sql);
		}
		change(owner);
	}

	/** Lets the live figures be out of date. */
	static void change(Connection owner) throws SQLException {
		execute(owner, "insert into edition_change (action) values ('benchmark')");
	}

	private static void execute(Connection owner, String sql) throws SQLException {
		try (Statement statement = owner.createStatement()) {
			statement.execute(sql);
		}
	}

}
