-- What the study tells on the home page, for as long as its days last.
create table announcement (
    id        bigint                   generated always as identity primary key,
    title     text                     not null check (length(title) between 1 and 120 and title !~ '[\x01-\x1f\x7f]'),
    text      text                     not null check (length(text) between 1 and 2000),
    from_day  date                     not null,
    to_day    date                     check (to_day >= from_day),
    audience  text                     not null check (audience in ('ALL', 'CARE_SYSTEMS', 'STUDY')),
    -- Ended before its last day, or without one.
    ended_at  timestamp with time zone,
    version   bigint                   not null
);
create index announcement_from_day on announcement (from_day);

alter table announcement enable row level security;
create policy read_by_those_whom_it_is_for on announcement for select using (
    (select portal_scope()) = 'administration'
    or audience = 'ALL' and (select portal_scope()) is not null
    or audience = 'CARE_SYSTEMS' and (select portal_care_system()) is not null
    or audience = 'STUDY' and (select portal_scope()) = 'study');
create policy add_by_administration on announcement for insert with check ((select portal_scope()) = 'administration');
create policy change_by_administration on announcement for update using ((select portal_scope()) = 'administration');
grant select, insert, update on announcement to ${app_role};

-- Whom people ask: one row. Shown to everybody, also before they have signed in.
create table study_contact (
    id      int    primary key check (id = 1),
    name    text   not null check (length(name) <= 200 and name !~ '[\x01-\x1f\x7f]'),
    email   text   not null check (length(email) <= 254 and email !~ '\s'),
    phone   text   not null check (length(phone) <= 40 and phone !~ '[\x01-\x1f\x7f]'),
    hours   text   not null check (length(hours) <= 200 and hours !~ '[\x01-\x1f\x7f]'),
    version bigint not null
);
insert into study_contact (id, name, email, phone, hours, version) values (1, '', '', '', '', 0);

alter table study_contact enable row level security;
create policy read_by_everybody on study_contact for select using (true);
create policy change_by_administration on study_contact for update using ((select portal_scope()) = 'administration');
grant select, update on study_contact to ${app_role};
