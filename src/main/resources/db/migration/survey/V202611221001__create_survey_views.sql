-- The answers of each care system's latest signed submission; a returned one stands until the next is signed.
create view signed_answer with (security_invoker = true) as
    select s.care_system_id, s.id as submission_id, s.number as submission_number, s.instrument_version,
           a.link_id, a.clinic_id, a.position, a.value
      from (select distinct on (care_system_id) care_system_id, id, number, instrument_version
              from survey_submission
             where instrument_code = 'organizational'
             order by care_system_id, number desc) s
      join submitted_answer a on a.submission_id = s.id;
grant select on signed_answer to ${app_role};

-- Where each care system stands; no row: not opened. The counts are those of the last change to its answers.
create view survey_state with (security_invoker = true) as
    select r.care_system_id, r.state, r.opened_at, s.signed_at, s.number as submission_number, r.answered, r.questions
      from survey_response r
      left join (select distinct on (care_system_id) care_system_id, number, signed_at
                   from survey_submission
                  where instrument_code = 'organizational'
                  order by care_system_id, number desc) s on s.care_system_id = r.care_system_id
     where r.instrument_code = 'organizational';
grant select on survey_state to ${app_role};
