package org.mncares.portal.intake.preview;

import java.time.LocalDate;
import java.util.List;

import org.mncares.portal.core.PatientListId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares the eligible rows of a list with the patients who are enrolled for the same
 * clinics, by keyed hash, also under the keys of care systems to which a clinic belonged
 * before. Within the caller's transaction and scope.
 */
@Component
public class ListChanges {

	/** Gaps of thousands of patients are shown by count only. */
	public static final int MOST_LISTED = 500;

	/**
	 * Each patient of before at most once, with whether the list still has the patient.
	 */
	private static final String COMPARED = """
			with listed as materialized (
			     select r.row_number, r.clinic_id, r.patient_key, r.person_key, r.former_keys
			       from checked_rows r
			      where r.list_id = :list and coalesce(r.list_outcome, r.outcome) = 'ELIGIBLE'
			        and not exists (select from patient_list_left_out o
			                         where o.list_id = :list and o.row_number = r.row_number)),
			before as materialized (
			     select p.id, p.clinic_id, p.care_coordination_start, i.patient_number, i.patient_key, i.person_key
			       from patient_list l
			       join patient p on p.cohort_id = l.cohort_id and p.care_system_id = l.care_system_id
			       join patient_identity i on i.patient_id = p.id
			      where l.id = :list and p.status = 'ENROLLED'
			        and p.clinic_id in (select clinic_id from patient_list_clinic where list_id = :list)),
			own as materialized (
			     select l.row_number, b.id, b.person_key from listed l join before b on b.patient_key = l.patient_key),
			former as materialized (
			     select distinct on (k.row_number) k.row_number, b.id
			       from (select row_number, person_key, unnest(former_keys) as key from listed
			              where former_keys is not null) k
			       join before b on b.patient_key = k.key and b.person_key = k.person_key
			       left join own o on o.row_number = k.row_number
			      where o.person_key is distinct from k.person_key
			      order by k.row_number, b.id),
			kept as materialized (
			     select id from own where row_number not in (select row_number from former)
			     union select id from former)
			""";

	private static final String CLINICS = COMPARED + """
			select c.clinic_id,
			       case when a.list_id is not null then coalesce(b.patients, 0) end as before,
			       coalesce(n.patients, 0) as now, coalesce(b.kept, 0) as kept, a.list_id
			  from patient_list_clinic c
			  join patient_list l on l.id = c.list_id
			  left join accepted_answer a on a.cohort_id = l.cohort_id and a.clinic_id = c.clinic_id
			  left join (select b.clinic_id, count(*) as patients, count(k.id) as kept
			               from before b left join kept k on k.id = b.id group by b.clinic_id) b
			    on b.clinic_id = c.clinic_id
			  left join (select clinic_id, count(*) as patients from listed group by clinic_id) n
			    on n.clinic_id = c.clinic_id
			 where c.list_id = :list
			 order by c.clinic_id""";

	private static final String GONE = COMPARED + """
			, gone as materialized (
			     select * from before b where not exists (select from kept k where k.id = b.id)
			      order by b.clinic_id, b.patient_number, b.id limit :most)
			select g.patient_number, g.clinic_id, g.care_coordination_start, n.row_number
			  from gone g
			  left join (select r.patient_key, min(r.row_number) as row_number from checked_rows r
			              where r.list_id = :list and r.patient_key in (select patient_key from gone)
			              group by r.patient_key) n on n.patient_key = g.patient_key
			 order by g.clinic_id, g.patient_number""";

	private final JdbcClient jdbc;

	ListChanges(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How a checked list differs from what was accepted before. */
	public ListChange of(PatientListId list) {
		prepare();
		List<Line> lines = this.jdbc.sql(CLINICS)
			.param("list", list.value())
			.query((row,
					number) -> new Line(new ClinicChange(row.getLong("clinic_id"), row.getObject("before", Long.class),
							row.getLong("now")), row.getLong("kept"), row.getLong("list_id")))
			.list();
		long before = lines.stream()
			.mapToLong((line) -> (line.clinic.before() != null) ? line.clinic.before() : 0)
			.sum();
		long kept = lines.stream().mapToLong(Line::kept).sum();
		long now = lines.stream().mapToLong((line) -> line.clinic.now()).sum();
		return new ListChange(lines.stream()
			.map(Line::against)
			.filter((number) -> number > 0)
			.distinct()
			.sorted()
			.map(PatientListId::new)
			.toList(), now - kept, before - kept, kept, lines.stream().map(Line::clinic).toList());
	}

	/**
	 * Who was there before and is not any more, by clinic and ID, at most
	 * {@link #MOST_LISTED}; record the view before.
	 */
	List<GonePatient> gone(PatientListId list) {
		prepare();
		return this.jdbc.sql(GONE)
			.param("list", list.value())
			.param("most", MOST_LISTED)
			.query((row, number) -> new GonePatient(row.getString(1), row.getLong(2), row.getObject(3, LocalDate.class),
					row.getObject(4, Integer.class)))
			.list();
	}

	/** A million keys are compared in memory. */
	private void prepare() {
		this.jdbc.sql("set local work_mem = '96MB'").update();
	}

	private record Line(ClinicChange clinic, long kept, long against) {
	}

}
