-- What was decided of a clinic under one care system stays there as history when the clinic moves.
alter table condition_override drop constraint condition_override_clinic_id_care_system_id_fkey,
    add foreign key (clinic_id) references clinic;
alter table clinic_decision drop constraint clinic_decision_clinic_id_care_system_id_fkey,
    add foreign key (clinic_id) references clinic;
