-- The newest patient list of each care system.
create view newest_list with (security_invoker = true) as
    select distinct on (cohort_id, care_system_id) cohort_id, care_system_id, id as list_id, status
      from patient_list
     order by cohort_id, care_system_id, uploaded_at desc, id desc;
grant select on newest_list to ${app_role};
