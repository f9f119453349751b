create view signed_answer with (security_invoker = true) as
  select care_system_id, id as submission_id, 1 as submission_number, 1 as instrument_version, ''::text as link_id, null::bigint as clinic_id, 0 as position, ''::text as value from patient_list where false;
create view survey_state with (security_invoker = true) as
  select care_system_id, 'OPEN'::text as state, uploaded_at as opened_at, uploaded_at as signed_at, 1 as submission_number, 0 as answered, 0 as questions from patient_list where false;
create view clinic_care_model with (security_invoker = true) as
  select id as clinic_id, care_system_id, 1::bigint as definition_id, 1 as definition_version, ''::text as definition_name, 1::bigint as submission_id, 1 as submission_number, 'MEETS'::text as own_decision, 'MEDICAL'::text as reported_class, false as overridden, null::timestamptz as decided_at from clinic where false;
create view clinic_condition with (security_invoker = true) as
  select id as clinic_id, care_system_id, 0 as position, ''::text as code, ''::text as wording, ''::text as state, false as overridden from clinic where false;
grant select on signed_answer, survey_state, clinic_care_model, clinic_condition to ${app_role};
