-- Who a patient is can be erased while the keyed hash stays, by which a later list finds the study ID again.
alter table patient_identity alter column person_key drop not null;
alter table patient_identity alter column patient_number drop not null;
alter table patient_identity alter column last_name drop not null;
alter table patient_identity alter column first_name drop not null;
alter table patient_identity alter column date_of_birth drop not null;
alter table patient_identity alter column sex drop not null;
alter table patient_identity add constraint whole_or_erased
    check (num_nulls(person_key, patient_number, last_name, first_name, date_of_birth, sex) in (0, 6));
