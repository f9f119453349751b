-- That an administrator has looked through a submission: what is not here yet waits in the queue.
create table survey_reviewed (
    submission_id  bigint      primary key,
    care_system_id bigint      not null,
    reviewed_by    text        not null,
    reviewed_at    timestamptz not null,
    foreign key (submission_id, care_system_id) references survey_submission (id, care_system_id)
);
call portal_isolate('survey_reviewed');
create policy review_in_administration on survey_reviewed as restrictive for insert
    with check ((select portal_scope()) = 'administration');
grant select, insert on survey_reviewed to ${app_role};

create or replace view survey_state with (security_invoker = true) as
    select r.care_system_id, r.state, r.opened_at, s.signed_at, s.number as submission_number, r.answered, r.questions,
           v.reviewed_at, v.reviewed_by
      from survey_response r
      left join (select distinct on (care_system_id) care_system_id, id, number, signed_at
                   from survey_submission
                  where instrument_code = 'organizational'
                  order by care_system_id, number desc) s on s.care_system_id = r.care_system_id
      left join survey_reviewed v on v.submission_id = s.id
     where r.instrument_code = 'organizational';
