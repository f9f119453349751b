-- A list that stands for clinics that came from another care system: it has no file and nobody of the new system signed it.
alter table patient_list add column taken_over_from bigint references care_system;

-- The newest list that a care system sent itself, and only else what it took over.
create or replace view newest_list with (security_invoker = true) as
    select distinct on (cohort_id, care_system_id) cohort_id, care_system_id, id as list_id, status
      from patient_list
     order by cohort_id, care_system_id, taken_over_from is not null, uploaded_at desc, id desc;

-- The keys that a row's patient would have under the former care systems of its clinic.
alter table checked_row add column former_keys bytea[];
grant insert (former_keys) on checked_row to ${app_role};
create or replace view checked_rows with (security_barrier = true) as
    select * from checked_row
     where care_system_id = (select portal_care_system()) or (select portal_sees_all_identifiers());
grant update (former_keys) on checked_rows to ${app_role};
