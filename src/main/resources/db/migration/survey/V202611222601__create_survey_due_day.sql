-- By which day the study asks for answers. A row is never changed: setting another day puts a new one after it. Without
-- a day, or later than it, answers are taken all the same.
create table survey_due_day (
    id     bigint generated always as identity primary key,
    due_on date,
    set_by text        not null,
    set_at timestamptz not null
);
-- Everybody who is signed in reads it, administrators set it.
alter table survey_due_day enable row level security;
create policy read_in_every_scope on survey_due_day for select using ((select portal_scope()) is not null);
create policy set_in_administration on survey_due_day for insert
    with check ((select portal_scope()) = 'administration');
grant select, insert (due_on, set_by, set_at) on survey_due_day to ${app_role};
