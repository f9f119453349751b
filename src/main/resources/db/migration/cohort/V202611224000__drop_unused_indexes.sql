-- What each patient costs in indexes, at the enrolment and whenever a newer list names the patient again.

-- Asked by nobody: people are compared within the rows that two keys or two lists have in common.
drop index patient_identity_person;
-- Coverage is reached from its patient; payors are never deleted, and their numbers never change.
drop index patient_coverage_payor;

-- Patients are found by their care system, or by its clinics: one index answers both. Those who left the cohort, a small
-- part, have one of their own. It is unique, as the number alone is, so that a change of care system or clinic is a change
-- of the key to PostgreSQL: it waits for whoever holds the patient.
drop index patient_clinic;
drop index patient_care_system;
create unique index patient_place on patient (care_system_id, cohort_id, clinic_id, id);
create index patient_withdrawn on patient (care_system_id) where withdrawal is not null;

-- A list's patients lie together; and what changes by each newer list should not move a patient in all other indexes.
drop index patient_enrolled_by_list;
create index patient_enrolled_by_list on patient using brin (enrolled_by_list_id) with (pages_per_range = 16, autosummarize);
