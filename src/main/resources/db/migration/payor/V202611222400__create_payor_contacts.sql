-- Whom the study talks to at a payor partner: people at their work, for administrators only.
create table payor_contact (
    id       bigint generated always as identity primary key,
    payor_id bigint not null references payor on delete cascade,
    name     text   not null check (length(name) between 1 and 100),
    role     text   not null default '' check (length(role) <= 100),
    email    text   not null default '' check (length(email) <= 254),
    phone    text   not null default '' check (length(phone) <= 40),
    version  bigint not null
);
create index payor_contact_payor on payor_contact (payor_id);
alter table payor_contact enable row level security;
create policy in_administration on payor_contact using ((select portal_scope()) = 'administration');
grant select, insert, update, delete on payor_contact to ${app_role};
