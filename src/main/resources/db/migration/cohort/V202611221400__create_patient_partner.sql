-- Which payors cover patients and have ever been partners; whether one was a partner on a day is for the reader to ask
-- of the payor, and who is enrolled of enrolled_patient. Two coverages by one payor are two rows.
create view patient_partner with (security_invoker = true) as
    select patient_id, care_system_id, payor_id
      from patient_coverage
     where kind = 'PARTNER';
grant select on patient_partner to ${app_role};
