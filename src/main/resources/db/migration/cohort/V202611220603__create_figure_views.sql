-- What figures of the study are counted from: each view is one filter with a name.
create view participating_clinic with (security_invoker = true) as
    select cohort_id, clinic_id, care_system_id
      from cohort_clinic
     where active;
grant select on participating_clinic to ${app_role};

create view enrolled_patient with (security_invoker = true) as
    select id, cohort_id, care_system_id, clinic_id, enrolled_at
      from patient
     where status = 'ENROLLED';
grant select on enrolled_patient to ${app_role};
