package org.mncares.portal.dashboard.edition;

/**
 * The statements that make an edition: each filter is a view with a name, owned by the
 * module whose rows it reads, or a condition that stands here.
 */
final class EditionSql {

	static final String EDITION = """
			insert into edition (kind, name, note, cohort_id, cohort_name, as_of, made_at, made_by, definition_version,
			                     definition_name, ruca_vintage, large_above)
			select :kind, :name, :note, :cohort, :cohortName, :asOf, :madeAt, :madeBy, d.definition_version,
			       d.definition_name, :vintage, :largeAbove
			  from (select 1) as once
			  left join (select definition_version, definition_name from clinic_care_model
			              order by definition_version desc limit 1) d on true
			returning id""";

	/**
	 * A clinic is reported under its system's class, which needs a decision for each of
	 * the system's clinics, or one that is mixed.
	 */
	static final String CLINICS = """
			insert into edition_clinic (edition_id, clinic_id, care_system_id, code, name, city, zip, ruca_code,
			                            location, hch_level, own_decision, reported_class, overridden,
			                            submission_number, decided_at, answer)
			select :edition, c.clinic_id, c.care_system_id, k.code, k.name, k.city, k.zip, k.ruca_code, k.location,
			       k.hch_level, coalesce(m.own_decision, 'UNKNOWN'),
			       case when bool_or(m.reported_class = 'MIXED') over system then 'MIXED'
			            when count(m.clinic_id) over system = count(*) over system
			             and min(m.reported_class) over system = max(m.reported_class) over system
			            then m.reported_class else 'NOT_YET_CLASSIFIED' end,
			       coalesce(m.overridden, false), m.submission_number, m.decided_at,
			       case when p.clinic_id is not null then 'SUBMITTED' when a.answer = 'NIL' then 'NIL'
			            else 'TO_FOLLOW' end
			  from participating_clinic c
			  join unnest(:ids::bigint[], :codes::text[], :names::text[], :cities::text[], :zips::text[],
			              :rucaCodes::text[], :locations::text[], :levels::text[])
			       as k (id, code, name, city, zip, ruca_code, location, hch_level) on k.id = c.clinic_id
			  left join clinic_care_model m on m.clinic_id = c.clinic_id
			  left join accepted_answer a on a.cohort_id = c.cohort_id and a.clinic_id = c.clinic_id
			  left join (select distinct cohort_id, clinic_id from enrolled_patient) p
			    on p.cohort_id = c.cohort_id and p.clinic_id = c.clinic_id
			 where c.cohort_id = :cohort
			window system as (partition by c.care_system_id)""";

	static final String CONDITIONS = """
			insert into edition_condition (edition_id, clinic_id, position, code, wording, state, overridden)
			select :edition, k.clinic_id, k.position, k.code, k.wording, k.state, k.overridden
			  from clinic_condition k
			  join participating_clinic c on c.clinic_id = k.clinic_id
			 where c.cohort_id = :cohort""";

	static final String ANSWERS = """
			insert into edition_answer (edition_id, care_system_id, link_id, position, value)
			select :edition, a.care_system_id, a.link_id, a.position, a.value
			  from signed_answer a
			 where a.clinic_id is null
			   and a.care_system_id in (select care_system_id from participating_clinic where cohort_id = :cohort)""";

	/**
	 * A patient has at most two coverages, so the least and the greatest payor are all.
	 */
	static final String PEOPLE = """
			insert into edition_people (edition_id, care_system_id, partners, people)
			select :edition, p.care_system_id, coalesce(x.partners, '{}'), count(*)
			  from participating_clinic c
			  join enrolled_patient p on p.cohort_id = c.cohort_id and p.clinic_id = c.clinic_id
			  left join (select patient_id, case when min(payor_id) = max(payor_id) then array[min(payor_id)]
			                                else array[min(payor_id), max(payor_id)] end as partners
			               from patient_partner group by patient_id) x on x.patient_id = p.id
			 where c.cohort_id = :cohort
			 group by 2, 3""";

	/** A month is one in Minnesota. */
	static final String MONTHS = """
			insert into edition_month (edition_id, care_system_id, month, people)
			select :edition, p.care_system_id,
			       date_trunc('month', p.enrolled_at at time zone 'America/Chicago')::date, count(*)
			  from participating_clinic c
			  join enrolled_patient p on p.cohort_id = c.cohort_id and p.clinic_id = c.clinic_id
			 where c.cohort_id = :cohort
			 group by 2, 3""";

	static final String LISTS = """
			insert into edition_list (edition_id, list_id)
			select distinct :edition::bigint, a.list_id
			  from accepted_answer a
			  join participating_clinic c on c.cohort_id = a.cohort_id and c.clinic_id = a.clinic_id
			 where c.cohort_id = :cohort""";

	static final String PAYORS = """
			insert into edition_payor (edition_id, payor_id, name, short_name, joined_on, left_on)
			select :edition, p.*
			  from unnest(:ids::bigint[], :names::text[], :shortNames::text[], :joined::date[], :left::date[]) as p""";

	static final String CARE_SYSTEMS = """
			insert into edition_care_system (edition_id, care_system_id, code, name, city, zip, size, location,
			                                 reported_class, certified, clinics, survey_state, survey_number,
			                                 survey_answered, survey_questions, survey_opened_at, survey_signed_at, list_state, submitted_clinics,
			                                 nil_clinics, part, people_shown)
			select :edition, k.id, k.code, k.name, k.city, k.zip, k.size, k.location, c.reported_class, k.certified,
			       c.clinics, coalesce(v.state, 'NOT_OPENED'), v.submission_number, v.answered, v.questions, v.opened_at, v.signed_at, l.status,
			       c.submitted, c.nil, k.part, k.people_shown
			  from unnest(:ids::bigint[], :codes::text[], :names::text[], :cities::text[], :zips::text[],
			              :sizes::text[], :locations::text[], :certified::int[], :parts::int[], :shown::boolean[])
			       as k (id, code, name, city, zip, size, location, certified, part, people_shown)
			  join (select care_system_id, max(reported_class) as reported_class, count(*) as clinics,
			               count(*) filter (where answer = 'SUBMITTED') as submitted,
			               count(*) filter (where answer = 'NIL') as nil
			          from edition_clinic where edition_id = :edition group by care_system_id) c
			    on c.care_system_id = k.id
			  left join survey_state v on v.care_system_id = k.id
			  left join newest_list l on l.cohort_id = :cohort and l.care_system_id = k.id""";

	static final String PARTS = """
			insert into edition_part (edition_id, part, size, location, reported_class, people_shown, coverage_shown)
			select :edition, p.*, :people, :coverage
			  from unnest(:parts::int[], :sizes::text[], :locations::text[], :classes::text[]) as p""";

	private EditionSql() {
	}

}
