-- What people of a care system said about the columns of their files: which of ours a name means, or that it is none.
-- A name may be anything, so only the care system's own people and checks see it.
create table column_choice (
    id             bigint generated always as identity primary key,
    care_system_id bigint      not null default portal_care_system() references care_system,
    header_key     text        not null check (char_length(header_key) between 1 and 200),
    occurrence     integer     not null check (occurrence >= 1),
    header         text        not null check (char_length(header) <= 100),
    column_key     text,
    chosen_by      bigint      not null,
    chosen_by_name text        not null,
    chosen_at      timestamptz not null,
    unique (care_system_id, header_key, occurrence)
);
alter table column_choice enable row level security;
create policy own_rows on column_choice using (care_system_id = (select portal_care_system()));
grant select, insert, update (header, column_key, chosen_by, chosen_by_name, chosen_at), delete
   on column_choice to ${app_role};
