-- The figures of all dashboards, without patient rows: one live edition, which is made anew when something has changed,
-- and one for each data cut. An edition is written in one transaction and never changed.
create table edition (
    id                 bigint generated always as identity primary key,
    kind               text not null check (kind in ('LIVE', 'CUT')),
    name               text check (length(name) between 3 and 80),
    note               text check (length(note) <= 2000),
    cohort_id          bigint not null references cohort,
    cohort_name        text not null,
    as_of              date not null,
    made_at            timestamp with time zone not null,
    made_by            text not null,
    definition_version int,
    definition_name    text,
    ruca_vintage       text not null,
    large_above        int  not null,
    -- True time, by which live editions that nobody reads any more are found.
    written_at         timestamp with time zone not null default clock_timestamp(),
    made_in            xid8 not null default pg_current_xact_id(),
    constraint cuts_have_names check ((kind = 'CUT') = (name is not null))
);
create unique index edition_cut_name on edition (lower(name)) where kind = 'CUT';

-- What happened since the live edition was made; making one deletes the rows that it saw.
create table edition_change (
    id     bigint generated always as identity primary key,
    action text not null
);
alter table edition_change enable row level security;
create policy add_within_a_scope on edition_change for insert with check ((select portal_scope()) is not null);
create policy read_by_the_study on edition_change for select using ((select portal_sees_all_care_systems()));
create policy delete_by_the_study on edition_change for delete using ((select portal_sees_all_care_systems()));
grant select, insert (action), delete on edition_change to ${app_role};

alter table edition enable row level security;
create policy read_by_the_study on edition for select using ((select portal_sees_all_care_systems()));
create policy insert_by_the_study on edition for insert with check ((select portal_sees_all_care_systems()));
create policy delete_live_ones on edition for delete using (kind = 'LIVE' and (select portal_sees_all_care_systems()));
grant select, delete, insert (kind, name, note, cohort_id, cohort_name, as_of, made_at, made_by, definition_version,
    definition_name, ruca_vintage, large_above) on edition to ${app_role};

-- The edition that is being made in the transaction in hand: only to that one rows are added.
create function portal_edition_in_hand() returns bigint
    language sql stable
    return (select max(id) from edition where made_in = pg_current_xact_id());

create procedure portal_part_of_edition(target regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('create policy read_by_the_study on %s for select using ((select portal_sees_all_care_systems()))',
                   target);
    execute format('create policy insert_while_it_is_made on %s for insert with check '
                   '((select portal_sees_all_care_systems()) and edition_id = (select portal_edition_in_hand()))', target);
end
$$;
revoke execute on procedure portal_part_of_edition from public;

create table edition_care_system (
    edition_id        bigint not null references edition on delete cascade,
    care_system_id    bigint not null,
    code              text not null,
    name              text not null,
    city              text not null,
    zip               text not null,
    size              text not null check (size in ('SMALL', 'LARGE')),
    location          text not null check (location in ('URBAN', 'RURAL', 'UNKNOWN')),
    reported_class    text not null
        check (reported_class in ('MEDICAL', 'MEDICAL_SOCIAL', 'MIXED', 'NOT_YET_CLASSIFIED')),
    certified         int  not null,
    clinics           int  not null,
    survey_state      text not null check (survey_state in ('NOT_OPENED', 'OPEN', 'SUBMITTED', 'RETURNED')),
    survey_number     int,
    survey_opened_at  timestamp with time zone,
    survey_signed_at  timestamp with time zone,
    list_state        text,
    submitted_clinics int  not null,
    nil_clinics       int  not null,
    part              int  not null,
    people_shown      boolean not null,
    primary key (edition_id, care_system_id)
);

create table edition_clinic (
    edition_id        bigint not null references edition on delete cascade,
    clinic_id         bigint not null,
    care_system_id    bigint not null,
    code              text not null,
    name              text not null,
    city              text not null,
    zip               text not null,
    ruca_code         text,
    location          text not null check (location in ('URBAN', 'RURAL', 'UNKNOWN')),
    hch_level         text not null,
    own_decision      text not null check (own_decision in ('MEETS', 'DOES_NOT_MEET', 'UNKNOWN')),
    reported_class    text not null
        check (reported_class in ('MEDICAL', 'MEDICAL_SOCIAL', 'MIXED', 'NOT_YET_CLASSIFIED')),
    overridden        boolean not null,
    submission_number int,
    decided_at        timestamp with time zone,
    answer            text not null check (answer in ('SUBMITTED', 'NIL', 'TO_FOLLOW')),
    primary key (edition_id, clinic_id)
);
create index edition_clinic_care_system on edition_clinic (edition_id, care_system_id);

create table edition_condition (
    edition_id bigint not null references edition on delete cascade,
    clinic_id  bigint not null,
    position   int  not null,
    code       text not null,
    wording    text not null,
    state      text not null check (state in ('MET', 'NOT_MET', 'UNKNOWN')),
    overridden boolean not null,
    primary key (edition_id, clinic_id, position)
);

-- Answers to the survey that are not about one clinic.
create table edition_answer (
    edition_id     bigint not null references edition on delete cascade,
    care_system_id bigint not null,
    link_id        text not null,
    position       int  not null,
    value          text not null,
    primary key (edition_id, care_system_id, link_id, position)
);

-- Eligible patients by exactly which payor partners cover them; never shown as they stand.
create table edition_people (
    edition_id     bigint   not null references edition on delete cascade,
    care_system_id bigint   not null,
    partners       bigint[] not null check (array_position(partners, null) is null),
    people         bigint   not null check (people > 0),
    primary key (edition_id, care_system_id, partners)
);

create table edition_month (
    edition_id     bigint not null references edition on delete cascade,
    care_system_id bigint not null,
    month          date   not null,
    people         bigint not null check (people > 0),
    primary key (edition_id, care_system_id, month)
);

create table edition_payor (
    edition_id bigint not null references edition on delete cascade,
    payor_id   bigint not null,
    name       text not null,
    short_name text not null,
    joined_on  date not null,
    left_on    date,
    primary key (edition_id, payor_id)
);

-- The accepted lists that it rests on.
create table edition_list (
    edition_id bigint not null references edition on delete cascade,
    list_id    bigint not null,
    primary key (edition_id, list_id)
);

-- Which kinds of care systems are counted together, so that no count of people gives a small one away.
create table edition_part (
    edition_id     bigint not null references edition on delete cascade,
    part           int    not null,
    size           text   not null,
    location       text   not null,
    reported_class text   not null,
    -- Whether the part's number of people, and what covers them, may show at all.
    people_shown   boolean not null,
    coverage_shown boolean not null,
    primary key (edition_id, size, location, reported_class)
);

do $$
declare
    target text;
begin
    foreach target in array array['edition_care_system', 'edition_clinic', 'edition_condition', 'edition_answer',
        'edition_people', 'edition_month', 'edition_payor', 'edition_list', 'edition_part'] loop
        call portal_part_of_edition(target::regclass);
        execute format('grant select, insert on %I to ${app_role}', target);
    end loop;
end
$$;
