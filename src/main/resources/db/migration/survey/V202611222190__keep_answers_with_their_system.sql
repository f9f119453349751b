-- What a care system answered about a clinic stays with it when the clinic moves, and counts only while it is its clinic.
alter table survey_answer drop constraint survey_answer_clinic_id_care_system_id_fkey,
    add foreign key (clinic_id) references clinic;
alter table submitted_answer drop constraint submitted_answer_clinic_id_care_system_id_fkey,
    add foreign key (clinic_id) references clinic;
create or replace view signed_answer with (security_invoker = true) as
    select s.care_system_id, s.id as submission_id, s.number as submission_number, s.instrument_version,
           a.link_id, a.clinic_id, a.position, a.value
      from (select distinct on (care_system_id) care_system_id, id, number, instrument_version
              from survey_submission
             where instrument_code = 'organizational'
             order by care_system_id, number desc) s
      join submitted_answer a on a.submission_id = s.id
      left join clinic c on c.id = a.clinic_id and c.care_system_id = s.care_system_id
     where a.clinic_id is null or c.id is not null;
