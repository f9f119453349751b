-- What people wrote in the place of what a file says, in the order in which they did: an overlay on the original that
-- every check replays. Without a row number it is about all cells of the column that said the old value. What was taken
-- back stays to be seen, and counts no more. The values go when the list's rows go.
create table patient_list_correction (
    id             bigint generated always as identity primary key,
    list_id        bigint      not null,
    care_system_id bigint      not null default portal_care_system(),
    row_number     integer,
    column_key     text        not null,
    old_value      text,
    new_value      text,
    cells          bigint      not null check (cells > 0),
    made_by        bigint      not null,
    made_by_name   text        not null,
    made_at        timestamptz not null,
    undone_by      bigint,
    undone_by_name text,
    undone_at      timestamptz,
    foreign key (list_id, care_system_id) references patient_list (id, care_system_id),
    check (num_nulls(undone_by, undone_by_name, undone_at) in (0, 3)),
    check (num_nulls(old_value, new_value) in (0, 2)),
    check (row_number is null or cells = 1)
);
create index patient_list_correction_list on patient_list_correction (list_id, row_number);
create index patient_list_correction_care_system on patient_list_correction (care_system_id);
call portal_isolate_identifiers('patient_list_correction');
grant select, insert, update (old_value, new_value, undone_by, undone_by_name, undone_at) on patient_list_correction
   to ${app_role};
