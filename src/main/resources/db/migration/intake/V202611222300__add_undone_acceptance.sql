-- That the study withdrew its acceptance of a list, and why.
alter table patient_list
    add column undone_by      bigint,
    add column undone_by_name text,
    add column undone_at      timestamptz,
    add column undone_reason  text check (length(undone_reason) between 3 and 2000),
    add constraint undone_whole check (num_nulls(undone_by, undone_by_name, undone_at, undone_reason) in (0, 4)),
    add constraint undone_is_withdrawn check (undone_at is null or status = 'WITHDRAWN');

-- The newest answer stands, as long as its acceptance does: once that is withdrawn, an earlier answer does not come back.
create or replace view accepted_answer with (security_invoker = true) as
    select cohort_id, clinic_id, care_system_id, list_id, answer, accepted_at
      from (select distinct on (l.cohort_id, c.clinic_id)
                   l.cohort_id, c.clinic_id, l.care_system_id, l.id as list_id, c.answer, l.reviewed_at as accepted_at,
                   l.status
              from patient_list l
              join patient_list_clinic c on c.list_id = l.id
             where (l.status = 'ACCEPTED' or l.undone_at is not null)
               and c.answer in ('PATIENTS', 'NIL')
             order by l.cohort_id, c.clinic_id, l.reviewed_at desc, l.id desc) newest
     where status = 'ACCEPTED';
