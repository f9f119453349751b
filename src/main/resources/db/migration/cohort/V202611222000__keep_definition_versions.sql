-- Every version of who is eligible for a cohort. A row is never changed.
create table cohort_definition_version (
    cohort_id    bigint not null references cohort,
    version      int    not null check (version > 0),
    window_first date   not null,
    window_last  date   not null check (window_last >= window_first),
    minimum_age  int    not null check (minimum_age between 0 and 120),
    defined_at   timestamp with time zone,
    defined_by   text,
    primary key (cohort_id, version)
);
-- Who defined what was there before, and when, is in the audit trail only.
insert into cohort_definition_version (cohort_id, version, window_first, window_last, minimum_age)
    select id, definition_version, window_first, window_last, minimum_age from cohort;
alter table cohort_definition_version enable row level security;
create policy read_in_every_scope on cohort_definition_version for select using ((select portal_scope()) is not null);
create policy insert_in_administration on cohort_definition_version for insert
    with check ((select portal_scope()) = 'administration');
grant select, insert on cohort_definition_version to ${app_role};

-- Two people who change one clinic's participation at the same time are told.
alter table cohort_clinic add column version bigint not null default 0;
grant update (version) on cohort_clinic to ${app_role};
