package org.mncares.portal.intake;

import java.sql.Timestamp;
import java.time.Instant;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.web.Conflict;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the eligible rows of a list patients of its cohort; set-based, within the
 * transaction of the acceptance.
 */
@Component
class EnrolPatients {

	private static final String ELIGIBLE = """
			create temporary table enrolling on commit drop as
			select r.*, p.id as patient_id, p.status, p.clinic_id as former_clinic
			  from checked_rows r
			  left join patient_identity i on i.cohort_id = :cohort and i.patient_key = r.patient_key
			  left join lateral (
			       select f.patient_id from patient_identity f
			        where f.cohort_id = :cohort and f.patient_key = any(r.former_keys) and f.care_system_id = :careSystem
			          and (f.person_key = r.person_key or (f.person_key is null and i.patient_id is null))
			          and (i.person_key is distinct from r.person_key)
			        order by f.person_key nulls last, f.patient_id limit 1) f on r.former_keys is not null
			  left join patient p on p.id = coalesce(f.patient_id, i.patient_id)
			 where r.list_id = :list and coalesce(r.list_outcome, r.outcome) = 'ELIGIBLE'
			   and not exists (select from patient_list_left_out o
			                    where o.list_id = :list and o.row_number = r.row_number)""";

	private static final String OF_OTHER_LISTS = """
			select count(*) from enrolling
			 where status = 'ENROLLED' and former_clinic not in (:clinics)""";

	private static final String OBJECTED = """
			delete from enrolling e
			 where e.row_number in (
			       select k.row_number from (select row_number, patient_key as key from enrolling
			                                 union all
			                                 select row_number, unnest(former_keys) from enrolling) k
			         join research_objection o on o.cohort_id = :cohort and o.patient_key = k.key)""";

	/** Who came with a clinic is from now on known by the key of the new care system. */
	private static final String REKEY = """
			update patient_identity i set patient_key = e.patient_key from enrolling e
			 where e.former_keys is not null and i.patient_id = e.patient_id and i.patient_key <> e.patient_key
			   and not exists (select from patient_identity k where k.cohort_id = i.cohort_id
			                    and k.patient_key = e.patient_key)""";

	private static final String WITHDRAW = """
			update patient p set status = 'WITHDRAWN', withdrawn_at = :now, withdrawal = 'NOT_LISTED',
			       version = p.version + 1
			 where p.cohort_id = :cohort and p.care_system_id = :careSystem and p.status = 'ENROLLED'
			   and p.clinic_id in (:clinics)
			   and not exists (select from enrolling e where e.patient_id = p.id)""";

	private static final String KEEP = """
			update patient p set clinic_id = e.clinic_id, enrolled_by_list_id = :list, status = 'ENROLLED',
			       care_coordination_start = e.care_coordination_start, deceased = e.date_of_death is not null,
			       withdrawn_at = null, withdrawal = null, version = p.version + 1
			  from enrolling e where e.patient_id = p.id""";

	private static final String IDENTITY_COLUMNS = """
			patient_number, last_name, first_name, middle_name, date_of_birth, sex, date_of_death, race, ethnicity,
			language, address_1, address_2, city, state, zip, phone, payor_1_written, member_id_1, payor_2_written,
			member_id_2""";

	private static final String IDENTITY_VALUES = """
			e.patient_number, e.last_name, e.first_name, e.middle_name, e.date_of_birth, e.sex, e.date_of_death,
			coalesce(e.races, '{}'), e.ethnicity, e.language, e.address_1, e.address_2, e.city, e.state, e.zip, e.phone,
			e.payor_1, e.member_id_1, e.payor_2, e.member_id_2""";

	/**
	 * In the order of a random number, so that nothing follows from the order of study
	 * IDs or row numbers.
	 */
	private static final String ADD = """
			insert into patient (cohort_id, care_system_id, clinic_id, enrolled_by_list_id, care_coordination_start,
			       deceased, enrolled_at, version)
			select :cohort, :careSystem, e.clinic_id, :list, e.care_coordination_start, e.date_of_death is not null,
			       :now, 0
			  from enrolling e where e.patient_id is null order by e.row_number""";

	private static final String PAIR = """
			with fresh as (
			    select p.id, row_number() over (order by p.id) as place from patient p
			     where p.cohort_id = :cohort and p.enrolled_by_list_id = :list
			       and not exists (select from patient_identity i where i.patient_id = p.id)),
			waiting as (
			    select e.row_number, row_number() over (order by e.row_number) as place
			      from enrolling e where e.patient_id is null)
			update enrolling e set patient_id = f.id
			  from fresh f join waiting w using (place) where e.row_number = w.row_number""";

	private static final String IDENTIFY = "insert into patient_identity (patient_id, cohort_id, care_system_id, "
			+ "patient_key, person_key, " + IDENTITY_COLUMNS + ") select e.patient_id, :cohort, :careSystem, "
			+ "e.patient_key, e.person_key, " + IDENTITY_VALUES + " from enrolling e "
			+ "on conflict (patient_id) do update set person_key = excluded.person_key, (" + IDENTITY_COLUMNS
			+ ") = row (" + "excluded." + IDENTITY_COLUMNS.strip().replaceAll(",\\s+", ", excluded.") + ")";

	private static final String COVER = """
			insert into patient_coverage (patient_id, care_system_id, ordinal, kind, payor_id)
			select e.patient_id, :careSystem, 1, e.payor_1_kind, e.payor_1_id
			  from enrolling e where e.payor_1_kind is not null
			union all
			select e.patient_id, :careSystem, 2, e.payor_2_kind, e.payor_2_id
			  from enrolling e where e.payor_2_kind is not null""";

	private final JdbcClient jdbc;

	EnrolPatients(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Lets what changes the patients of a care system wait for another such change; until
	 * the transaction ends. Taken before any of its lists is locked.
	 */
	void oneAtATime(CareSystemId careSystem) {
		this.jdbc.sql("select true from (select pg_advisory_xact_lock(4711, ?)) locked")
			.param((int) careSystem.value())
			.query(Boolean.class)
			.single();
	}

	/**
	 * Enrols the eligible rows and withdraws who is missing from them.
	 * @throws Conflict when a patient was enrolled through another list meanwhile
	 */
	Enrolment enrol(PatientList list, Instant now) {
		Work work = new Work(list, now);
		work.run(ELIGIBLE);
		long objected = work.run(OBJECTED);
		if (work.count(OF_OTHER_LISTS) > 0) {
			throw new Conflict("Patients of this list were enrolled through another list of this care system meanwhile."
					+ " Return the list and ask for it to be uploaded again.");
		}
		long withdrawn = work.run(WITHDRAW);
		long kept = work.run(KEEP);
		long added = work.run(ADD);
		work.run(PAIR);
		work.run(REKEY);
		work.run(IDENTIFY);
		work.run("delete from patient_coverage c using enrolling e where c.patient_id = e.patient_id");
		work.run(COVER);
		return new Enrolment(added, kept, withdrawn, objected);
	}

	/** Runs statements with what they all need. */
	private final class Work {

		private final PatientList list;

		private final Instant now;

		private Work(PatientList list, Instant now) {
			this.list = list;
			this.now = now;
		}

		private long run(String sql) {
			return statement(sql).update();
		}

		private long count(String sql) {
			return statement(sql).query(Long.class).single();
		}

		private JdbcClient.StatementSpec statement(String sql) {
			return EnrolPatients.this.jdbc.sql(sql)
				.param("list", this.list.id().value())
				.param("cohort", this.list.cohort().value())
				.param("careSystem", this.list.careSystem().value())
				.param("clinics", this.list.clinics().answered().stream().map(ClinicId::value).toList())
				.param("now", Timestamp.from(this.now));
		}

	}

}
