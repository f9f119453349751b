-- A clinic that moves to another care system takes its participation and its patients with it.
alter table cohort_clinic drop constraint cohort_clinic_clinic_id_care_system_id_fkey,
    add foreign key (clinic_id, care_system_id) references clinic (id, care_system_id) on update cascade;
alter table patient drop constraint patient_cohort_id_clinic_id_care_system_id_fkey,
    add foreign key (cohort_id, clinic_id, care_system_id) references cohort_clinic (cohort_id, clinic_id, care_system_id)
        on update cascade;
alter table patient_identity drop constraint patient_identity_patient_id_care_system_id_fkey,
    add foreign key (patient_id, care_system_id) references patient (id, care_system_id) on update cascade;
alter table patient_coverage drop constraint patient_coverage_patient_id_care_system_id_fkey,
    add foreign key (patient_id, care_system_id) references patient (id, care_system_id) on update cascade;

-- An objection holds in each care system to which the patient's clinic came.
alter table research_objection drop constraint research_objection_pkey,
    add primary key (cohort_id, patient_key, care_system_id);
