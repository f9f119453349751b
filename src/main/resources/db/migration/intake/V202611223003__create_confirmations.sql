-- Why warnings are right as they are, in the words of the care system's people: for all warnings of one rule in one column,
-- as many as there were. What was taken back stays to be seen, and counts no more.
create table patient_list_confirmation (
    id                bigint generated always as identity primary key,
    list_id           bigint      not null,
    care_system_id    bigint      not null default portal_care_system(),
    code              text        not null,
    column_key        text,
    cells             bigint      not null check (cells > 0),
    reason            text        not null check (length(reason) between 1 and 500),
    confirmed_by      bigint      not null,
    confirmed_by_name text        not null,
    confirmed_at      timestamptz not null,
    undone_by         bigint,
    undone_by_name    text,
    undone_at         timestamptz,
    foreign key (list_id, care_system_id) references patient_list (id, care_system_id),
    check (num_nulls(undone_by, undone_by_name, undone_at) in (0, 3))
);
create index patient_list_confirmation_list on patient_list_confirmation (list_id);
create index patient_list_confirmation_care_system on patient_list_confirmation (care_system_id);
call portal_isolate_identifiers('patient_list_confirmation');
grant select, insert, update (undone_by, undone_by_name, undone_at) on patient_list_confirmation to ${app_role};
