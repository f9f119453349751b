-- What was said and promised on the phone with a care system: for administrators only. A note is never changed; it can
-- be struck out, with a reason.
create table contact_note (
    id             bigint                   generated always as identity primary key,
    care_system_id bigint                   not null references care_system,
    text           text                     not null check (length(text) between 1 and 2000),
    written_by     text                     not null,
    written_at     timestamp with time zone not null,
    struck_by      text,
    struck_at      timestamp with time zone,
    struck_reason  text                     check (length(struck_reason) between 1 and 500),
    constraint struck_as_a_whole check ((struck_at is null) = (struck_by is null)
                                        and (struck_at is null) = (struck_reason is null))
);
create index contact_note_care_system on contact_note (care_system_id, id);

alter table contact_note enable row level security;
create policy administration on contact_note using ((select portal_scope()) = 'administration');
grant select, insert on contact_note to ${app_role};
grant update (struck_by, struck_at, struck_reason) on contact_note to ${app_role};
