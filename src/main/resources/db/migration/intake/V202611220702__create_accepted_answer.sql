-- What the newest accepted list says of each clinic for which it stands: patients, or that there is nobody.
create view accepted_answer with (security_invoker = true) as
    select distinct on (l.cohort_id, c.clinic_id)
           l.cohort_id, c.clinic_id, l.care_system_id, l.id as list_id, c.answer, l.reviewed_at as accepted_at
      from patient_list l
      join patient_list_clinic c on c.list_id = l.id
     where l.status = 'ACCEPTED'
       and c.answer in ('PATIENTS', 'NIL')
     order by l.cohort_id, c.clinic_id, l.reviewed_at desc, l.id desc;
grant select on accepted_answer to ${app_role};
