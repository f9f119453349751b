package org.mncares.portal.intake.move;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import org.mncares.portal.core.ClinicId;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.intake.Person;
import org.mncares.portal.organization.ClinicMove;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the answers that stand for clinics, and the patients whom they enrolled, go with
 * the clinics: a list without a file in the new care system stands for them. Within the
 * caller's transaction.
 */
@Component
class TakeOver {

	private static final String STANDING = """
			create temporary table standing_answer on commit drop as
			select a.cohort_id, a.clinic_id, a.list_id, a.answer, c.eligible
			  from accepted_answer a
			  join patient_list_clinic c on c.list_id = a.list_id and c.clinic_id = a.clinic_id
			 where a.clinic_id in (:clinics)""";

	private static final String LISTS = """
			insert into patient_list (care_system_id, cohort_id, status, taken_over_from, rows_eligible,
			       uploaded_by, uploaded_by_name, uploaded_at, submitted_at,
			       reviewed_by, reviewed_by_name, reviewed_at)
			select :to, c.cohort_id, 'ACCEPTED', :from, coalesce(s.eligible, 0), :by, :byName, :now, :now, :by, :byName, :now
			  from (select cohort_id from standing_answer
			        union select cohort_id from patient where clinic_id in (:clinics)) c
			  left join (select cohort_id, sum(eligible) as eligible from standing_answer group by cohort_id) s
			    on s.cohort_id = c.cohort_id
			returning id""";

	private static final String ANSWERS = """
			insert into patient_list_clinic (list_id, care_system_id, clinic_id, answer, eligible)
			select l.id, l.care_system_id, s.clinic_id, s.answer, s.eligible
			  from patient_list l join standing_answer s on s.cohort_id = l.cohort_id
			 where l.id in (:lists)""";

	private static final String PATIENTS = """
			update patient p set enrolled_by_list_id = l.id
			  from patient_list l where l.id in (:lists) and p.cohort_id = l.cohort_id and p.clinic_id in (:clinics)""";

	/** Nothing is left for which they stand. */
	private static final String OVER = """
			select distinct s.list_id from standing_answer s
			 where not exists (select from accepted_answer a where a.list_id = s.list_id)""";

	/** In the new care system too they stay out, whatever its lists say. */
	private static final String OBJECTIONS = """
			insert into research_objection (cohort_id, care_system_id, patient_key, objected_at)
			select cohort_id, :to, patient_key, objected_at from research_objection where care_system_id = :from
			on conflict do nothing""";

	private final JdbcClient jdbc;

	private final CurrentCaller caller;

	TakeOver(JdbcClient jdbc, CurrentCaller caller) {
		this.jdbc = jdbc;
		this.caller = caller;
	}

	/**
	 * Hands the answers over.
	 * @return lists of the former care system that stand for no clinic any more
	 */
	List<PatientListId> handOver(ClinicMove move, Instant now) {
		List<Long> clinics = move.ids().stream().map(ClinicId::value).toList();
		this.jdbc.sql("drop table if exists pg_temp.standing_answer").update();
		this.jdbc.sql(STANDING).param("clinics", clinics).update();
		Person by = Person.of(this.caller.get());
		List<Long> lists = this.jdbc.sql(LISTS)
			.param("to", move.to().id().value())
			.param("from", move.from().id().value())
			.param("clinics", clinics)
			.param("by", by.account())
			.param("byName", by.name())
			.param("now", Timestamp.from(now))
			.query((row, number) -> row.getLong(1))
			.list();
		if (!lists.isEmpty()) {
			this.jdbc.sql(ANSWERS).param("lists", lists).update();
			this.jdbc.sql(PATIENTS).param("lists", lists).param("clinics", clinics).update();
		}
		this.jdbc.sql(OBJECTIONS).param("to", move.to().id().value()).param("from", move.from().id().value()).update();
		return this.jdbc.sql(OVER).query((row, number) -> new PatientListId(row.getLong(1))).list();
	}

}
