create table patient (
    id                      bigint generated always as identity primary key,
    cohort_id               bigint not null references cohort,
    care_system_id          bigint not null,
    clinic_id               bigint not null,
    study_id                text   not null unique check (study_id ~ '^MN-[346789CDFGHJKMNPQRTVWXY]{8}$'),
    enrolled_by_list_id     bigint not null,
    status                  text   not null default 'ENROLLED' check (status in ('ENROLLED', 'WITHDRAWN')),
    care_coordination_start date   not null,
    deceased                boolean not null default false,
    enrolled_at             timestamp with time zone not null,
    withdrawn_at            timestamp with time zone,
    withdrawal              text check (withdrawal in ('OBJECTED', 'NOT_LISTED')),
    version                 bigint not null default 0,
    unique (id, care_system_id),
    foreign key (cohort_id, clinic_id, care_system_id) references cohort_clinic (cohort_id, clinic_id, care_system_id),
    constraint withdrawn_with_time check ((status = 'WITHDRAWN') = (withdrawn_at is not null)),
    constraint withdrawn_with_reason check ((status = 'WITHDRAWN') = (withdrawal is not null))
);
create index patient_clinic on patient (cohort_id, clinic_id);
create index patient_care_system on patient (care_system_id);
create index patient_enrolled_by_list on patient (enrolled_by_list_id);
call portal_isolate('patient');
create policy insert_in_administration on patient as restrictive for insert
    with check ((select portal_scope()) = 'administration');
create policy update_by_whose_it_is on patient as restrictive for update
    using ((select portal_scope()) in ('administration', 'care-system'));

-- A random study ID that says nothing about the person: no vowels, so no words, and nothing that looks like something
-- else (0 O, 1 I L, 2 Z, 5 S, B 8, U V). The unique constraint decides; the loop makes a clash harmless. Bytes 7 and 9
-- of a random UUID hold its version and are not used.
create function portal_new_study_id() returns text
    language plpgsql volatile as $$
declare
    alphabet constant text := '346789CDFGHJKMNPQRTVWXY';
    random bytea;
    candidate text;
    place int;
begin
    loop
        random := uuid_send(gen_random_uuid());
        candidate := 'MN-';
        foreach place in array array[0, 1, 2, 3, 4, 5, 9, 10] loop
            candidate := candidate || substr(alphabet, get_byte(random, place) % 23 + 1, 1);
        end loop;
        exit when not exists (select from patient where study_id = candidate);
    end loop;
    return candidate;
end
$$;
alter table patient alter column study_id set default portal_new_study_id();

-- Who a patient is. Analysts see no row of it; withdrawing a patient erases it.
create table patient_identity (
    patient_id      bigint not null primary key,
    cohort_id       bigint not null references cohort,
    care_system_id  bigint not null,
    patient_key     bytea  not null check (length(patient_key) = 16),
    person_key      bytea  not null check (length(person_key) = 16),
    patient_number  text   not null,
    last_name       text   not null,
    first_name      text   not null,
    middle_name     text,
    date_of_birth   date   not null,
    sex             text   not null check (sex in ('F', 'M', 'U')),
    date_of_death   date,
    race            smallint[] not null default '{}',
    ethnicity       smallint,
    language        text,
    address_1       text,
    address_2       text,
    city            text,
    state           text,
    zip             text,
    phone           text,
    payor_1_written text,
    member_id_1     text,
    payor_2_written text,
    member_id_2     text,
    unique (cohort_id, patient_key),
    foreign key (patient_id, care_system_id) references patient (id, care_system_id)
);
create index patient_identity_person on patient_identity (person_key);
call portal_isolate_identifiers('patient_identity');
create policy insert_in_administration on patient_identity as restrictive for insert
    with check ((select portal_scope()) = 'administration');
create policy update_in_administration on patient_identity as restrictive for update
    using ((select portal_scope()) = 'administration');

-- Who pays, without identifiers: what the payor's name was, as written, stays with the identity.
create table patient_coverage (
    patient_id     bigint   not null,
    care_system_id bigint   not null,
    ordinal        smallint not null check (ordinal in (1, 2)),
    kind           text     not null check (kind in ('PARTNER', 'OTHER', 'UNINSURED', 'UNKNOWN')),
    payor_id       bigint references payor,
    primary key (patient_id, ordinal),
    foreign key (patient_id, care_system_id) references patient (id, care_system_id),
    constraint only_partners_are_known check ((kind = 'PARTNER') = (payor_id is not null))
);
create index patient_coverage_payor on patient_coverage (payor_id);
call portal_isolate('patient_coverage');
create policy insert_in_administration on patient_coverage as restrictive for insert
    with check ((select portal_scope()) = 'administration');
create policy delete_in_administration on patient_coverage as restrictive for delete
    using ((select portal_scope()) = 'administration');

-- People who objected to research stay out of the cohort even when a later list names them again: the keyed hash is all
-- that is kept of them.
create table research_objection (
    cohort_id      bigint not null references cohort,
    care_system_id bigint not null references care_system,
    patient_key    bytea  not null check (length(patient_key) = 16),
    objected_at    timestamp with time zone not null,
    primary key (cohort_id, patient_key)
);
call portal_isolate_identifiers('research_objection');

grant select, insert (cohort_id, care_system_id, clinic_id, study_id, enrolled_by_list_id, care_coordination_start,
    deceased, enrolled_at, version), update (clinic_id, enrolled_by_list_id, status, care_coordination_start, deceased,
    withdrawn_at, withdrawal, version) on patient to ${app_role};
grant select, insert, update, delete on patient_identity to ${app_role};
grant select, insert, delete on patient_coverage to ${app_role};
grant select, insert on research_objection to ${app_role};
