create table cohort (
    id                 bigint generated always as identity primary key,
    code               text not null unique check (code ~ '^[a-z][a-z0-9-]{0,39}$'),
    name               text not null check (length(name) between 1 and 200),
    window_first       date not null,
    window_last        date not null check (window_last >= window_first),
    minimum_age        int  not null check (minimum_age between 0 and 120),
    submission_opens   date not null,
    submission_closes  date not null check (submission_closes >= submission_opens),
    extended_to        date check (extended_to > submission_closes),
    definition_version int  not null check (definition_version > 0),
    version            bigint not null
);
alter table cohort enable row level security;
create policy read_in_every_scope on cohort for select using ((select portal_scope()) is not null);
create policy write_in_administration on cohort for all using ((select portal_scope()) = 'administration');
grant select, insert, update on cohort to ${app_role};

-- Which clinics take part in which cohort. The days say when a clinic took part in the study; they are never compared
-- with the day on which a patient's care coordination started.
create table cohort_clinic (
    cohort_id      bigint  not null references cohort,
    clinic_id      bigint  not null,
    care_system_id bigint  not null,
    from_day       date,
    to_day         date check (to_day >= from_day),
    active         boolean not null default true,
    primary key (cohort_id, clinic_id),
    unique (cohort_id, clinic_id, care_system_id),
    foreign key (clinic_id, care_system_id) references clinic (id, care_system_id)
);
create index cohort_clinic_care_system on cohort_clinic (care_system_id);
call portal_isolate('cohort_clinic');
create policy insert_in_administration on cohort_clinic as restrictive for insert
    with check ((select portal_scope()) = 'administration');
create policy update_in_administration on cohort_clinic as restrictive for update
    using ((select portal_scope()) = 'administration');
grant select, insert, update (from_day, to_day, active) on cohort_clinic to ${app_role};
