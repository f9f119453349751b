-- A care system may know who looked at its patients and what became of its lists, whoever did it: those entries only.
create policy read_about_own_patients on audit_entry for select
    using (care_system_id = (select portal_care_system())
           and (starts_with(action, 'patient-list.') or starts_with(action, 'patient.') or starts_with(action, 'patients.')));
create index audit_entry_account on audit_entry (actor_account, id);
