package org.mncares.portal.intake.enrol;

import java.sql.Timestamp;
import java.time.Instant;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.intake.PatientList;
import org.mncares.portal.web.Conflict;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the eligible rows of a list patients of its cohort; set-based, within the
 * transaction of the acceptance.
 */
@Component
public class EnrolPatients {

	/** Narrow, with the number that each will have: the rest stays in the list's rows. */
	private static final String ELIGIBLE = """
			create temporary table enrolling on commit drop as
			select r.row_number, r.patient_key, r.former_keys, r.clinic_id, r.care_coordination_start,
			       r.date_of_death is not null as deceased, r.payor_1_kind, r.payor_1_id, r.payor_2_kind, r.payor_2_id,
			       p.id is not null as known, p.status, p.clinic_id as former_clinic,
			       coalesce(p.id, nextval('patient_id_seq')) as patient_id
			  from checked_rows r
			  left join patient_identity i on i.cohort_id = :cohort and i.patient_key = r.patient_key
			  left join lateral (
			       select f.patient_id from patient_identity f
			        where r.former_keys is not null and f.cohort_id = :cohort and f.patient_key = any(r.former_keys) and f.care_system_id = :careSystem
			          and (f.person_key = r.person_key or (f.person_key is null and i.patient_id is null))
			          and (i.person_key is distinct from r.person_key)
			        order by f.person_key nulls last, f.patient_id limit 1) f on true
			  left join patient p on p.id = coalesce(f.patient_id, i.patient_id)
			 where r.list_id = :list and coalesce(r.list_outcome, r.outcome) = 'ELIGIBLE'
			   and not exists (select from patient_list_left_out o
			                    where o.list_id = :list and o.row_number = r.row_number)""";

	/**
	 * From so many rows on patients are read from end to end and not looked up: what is
	 * behind the view of the rows PostgreSQL may not estimate.
	 */
	private static final int MANY = 20_000;

	private static final String KNOWN = "select exists (select from enrolling where known)";

	private static final String OF_OTHER_LISTS = """
			select count(*) from enrolling
			 where status = 'ENROLLED' and former_clinic not in (:clinics)""";

	private static final String SOMEBODY_OBJECTED = """
			select exists (select from research_objection where cohort_id = :cohort)""";

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
			       care_coordination_start = e.care_coordination_start, deceased = e.deceased,
			       withdrawn_at = null, withdrawal = null, version = p.version + 1
			  from enrolling e where e.known and e.patient_id = p.id""";

	/**
	 * Study IDs are random, so that nothing follows from their order or the order of
	 * rows; one that is somebody's already is drawn again.
	 */
	private static final String ADD = """
			insert into patient (id, study_id, cohort_id, care_system_id, clinic_id, enrolled_by_list_id,
			       care_coordination_start, deceased, enrolled_at, version)
			overriding system value
			select e.patient_id, portal_study_id(e.random), :cohort, :careSystem, e.clinic_id, :list,
			       e.care_coordination_start, e.deceased, :now, 0
			  from (select e.*, sha256((select uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
			                           || int8send(e.patient_id)) as random
			          from enrolling e where not e.known order by e.patient_id) e
			on conflict (study_id) do nothing""";

	private static final String ADD_MISSING = ADD.replace("where not e.known", """
			where not e.known and not exists (select from patient p where p.id = e.patient_id)""");

	private static final String IDENTITY_COLUMNS = """
			patient_number, last_name, first_name, middle_name, date_of_birth, sex, date_of_death, race, ethnicity,
			language, address_1, address_2, city, state, zip, phone, payor_1_written, member_id_1, payor_2_written,
			member_id_2""";

	private static final String IDENTITY_VALUES = """
			r.patient_number, r.last_name, r.first_name, r.middle_name, r.date_of_birth, r.sex, r.date_of_death,
			coalesce(r.races, '{}'), r.ethnicity, r.language, r.address_1, r.address_2, r.city, r.state, r.zip, r.phone,
			r.payor_1, r.member_id_1, r.payor_2, r.member_id_2""";

	private static final String LISTED = " from enrolling e join checked_rows r on r.list_id = :list"
			+ " and r.row_number = e.row_number ";

	private static final String IDENTIFY_NEW = "insert into patient_identity (patient_id, cohort_id, care_system_id, "
			+ "patient_key, person_key, " + IDENTITY_COLUMNS + ") select e.patient_id, :cohort, :careSystem, "
			+ "r.patient_key, r.person_key, " + IDENTITY_VALUES + LISTED + "where not e.known";

	/** Most people are the same in a newer list: their rows are only read. */
	private static final String IDENTIFY_KNOWN = "update patient_identity i set (person_key, " + IDENTITY_COLUMNS
			+ ") = row (r.person_key, " + IDENTITY_VALUES + ")" + LISTED
			+ "where e.known and i.patient_id = e.patient_id and (i.person_key, i."
			+ IDENTITY_COLUMNS.strip().replaceAll(",\\s+", ", i.") + ") is distinct from (r.person_key, "
			+ IDENTITY_VALUES + ")";

	private static final String UNCOVER = """
			delete from patient_coverage c using enrolling e
			 where e.known and c.patient_id = e.patient_id
			   and (c.kind, c.payor_id) is distinct from (case c.ordinal when 1 then e.payor_1_kind else e.payor_2_kind end,
			                                              case c.ordinal when 1 then e.payor_1_id else e.payor_2_id end)""";

	private static final String COVER = """
			insert into patient_coverage (patient_id, care_system_id, ordinal, kind, payor_id)
			select c.patient_id, :careSystem, c.ordinal, c.kind, c.payor_id
			  from (select patient_id, known, 1 as ordinal, payor_1_kind as kind, payor_1_id as payor_id from enrolling
			        union all
			        select patient_id, known, 2, payor_2_kind, payor_2_id from enrolling) c
			 where c.kind is not null\s""";

	private static final String COVER_NEW = COVER + "and not c.known";

	private static final String COVER_KNOWN = COVER + """
			and c.known and not exists (select from patient_coverage v
			                             where v.patient_id = c.patient_id and v.ordinal = c.ordinal)""";

	private final JdbcClient jdbc;

	EnrolPatients(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Lets what changes the patients of a care system wait for another such change; until
	 * the transaction ends. Taken before any of its lists is locked.
	 */
	public void oneAtATime(CareSystemId careSystem) {
		this.jdbc.sql("select true from (select pg_advisory_xact_lock(4711, ?)) locked")
			.param((int) careSystem.value())
			.query(Boolean.class)
			.single();
	}

	/**
	 * Enrols the eligible rows and withdraws who is missing from them.
	 * @throws Conflict when a patient was enrolled through another list meanwhile
	 */
	public Enrolment enrol(PatientList list, Instant now) {
		Work work = new Work(list, now);
		work.run("set local work_mem = '96MB'");
		if (list.view().counts().rowsEligible() > MANY) {
			work.run("set local enable_nestloop = off");
		}
		work.run(ELIGIBLE);
		work.run("set local enable_nestloop = on");
		work.run("analyze enrolling");
		long objected = work.isTrue(SOMEBODY_OBJECTED) ? work.run(OBJECTED) : 0;
		boolean known = work.isTrue(KNOWN);
		if (known && work.count(OF_OTHER_LISTS) > 0) {
			throw new Conflict("Patients of this list were enrolled through another list of this care system meanwhile."
					+ " Return the list and ask for it to be uploaded again.");
		}
		long withdrawn = work.run(WITHDRAW);
		long kept = known ? work.run(KEEP) : 0;
		long added = add(work);
		if (known) {
			work.run(REKEY);
			work.run(IDENTIFY_KNOWN);
			work.run(UNCOVER);
			work.run(COVER_KNOWN);
		}
		if (added > 0) {
			work.run(IDENTIFY_NEW);
			work.run(COVER_NEW);
		}
		return new Enrolment(added, kept, withdrawn, objected);
	}

	private static long add(Work work) {
		long fresh = work.count("select count(*) from enrolling where not known");
		long added = work.run(ADD);
		while (added < fresh) {
			added += work.run(ADD_MISSING);
		}
		return added;
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

		private boolean isTrue(String sql) {
			return statement(sql).query(Boolean.class).single();
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
