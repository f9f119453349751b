-- Enrolled patients and the payors that cover them and have ever been partners; whether one was a partner on a day is
-- for the reader to ask of the payor. A patient with two coverages by one payor is named once.
create view patient_partner with (security_invoker = true) as
    select distinct p.cohort_id, p.id as patient_id, p.care_system_id, p.clinic_id, c.payor_id
      from patient p
      join patient_coverage c on c.patient_id = p.id
     where p.status = 'ENROLLED'
       and c.kind = 'PARTNER';
grant select on patient_partner to ${app_role};
