-- Who did what, when, from where and with what outcome. Entries are added and never changed: the application's role may
-- add and read, and a trigger refuses everything else, the owner included.
create table audit_entry (
    id             bigint                   generated always as identity primary key,
    -- True time, whatever the portal's business clock says.
    occurred_at    timestamp with time zone not null default clock_timestamp(),
    actor_account  bigint,
    actor_name     text                     not null,
    actor_role     text                     not null,
    actor_address  text                     not null,
    action         text                     not null,
    subject        text                     not null,
    care_system_id bigint,
    outcome        text                     not null check (outcome in ('DONE', 'REFUSED', 'FAILED')),
    details        jsonb                    not null default '{}'
);
create index audit_entry_occurred_at on audit_entry (occurred_at);
create index audit_entry_care_system on audit_entry (care_system_id, id);
create index audit_entry_action on audit_entry (action, id);
create index audit_entry_subject on audit_entry (subject, id);

create function audit_entry_stays() returns trigger
    language plpgsql as $$
begin
    raise exception 'Audit entries are never changed or removed' using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_entry_stays before update or delete on audit_entry
    for each row execute function audit_entry_stays();
create trigger audit_entry_stays_whole before update or delete or truncate on audit_entry
    for each statement execute function audit_entry_stays();

alter table audit_entry enable row level security;
create policy add_within_a_scope on audit_entry for insert with check ((select portal_scope()) is not null);
create policy read_by_administration on audit_entry for select using ((select portal_scope()) = 'administration');
grant select on audit_entry to ${app_role};
-- The number and the time of an entry are the database's to give.
grant insert (actor_account, actor_name, actor_role, actor_address, action, subject, care_system_id, outcome, details)
    on audit_entry to ${app_role};
