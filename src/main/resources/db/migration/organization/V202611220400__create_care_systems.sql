create table care_system (
    id      bigint generated always as identity primary key,
    code    text not null unique check (code ~ '^[A-Z0-9][A-Z0-9-]{0,19}$'),
    name    text not null check (length(name) between 1 and 200),
    address text,
    city    text not null,
    state   text not null check (state ~ '^[A-Z]{2}$'),
    zip     text not null check (zip ~ '^[0-9]{5}$'),
    version bigint not null
);
create index care_system_name on care_system (lower(name));

-- A care system is its own row, so the policy is written by hand: its id is what other tables call care_system_id.
alter table care_system enable row level security;
create policy own_rows on care_system
    using (id = (select portal_care_system()) or (select portal_sees_all_care_systems()));
create policy insert_in_administration on care_system as restrictive for insert
    with check ((select portal_scope()) = 'administration');
create policy update_in_administration on care_system as restrictive for update
    using ((select portal_scope()) = 'administration');
grant select, insert, update on care_system to ${app_role};

create table clinic (
    id              bigint generated always as identity primary key,
    care_system_id  bigint not null references care_system,
    code            text not null unique check (code ~ '^[A-Z0-9][A-Z0-9-]{0,9}$'),
    name            text not null check (length(name) between 1 and 200),
    address         text,
    city            text not null,
    state           text not null check (state ~ '^[A-Z]{2}$'),
    zip             text not null check (zip ~ '^[0-9]{5}$'),
    hch_level       text not null check (hch_level in ('NONE', 'FOUNDATIONAL', 'LEVEL_2', 'LEVEL_3')),
    certified_on    date,
    certified_until date check (certified_until >= certified_on),
    opened_on       date,
    closed_on       date check (closed_on > opened_on),
    version         bigint not null,
    -- What refers to a clinic refers to its care system with it, so that the two cannot disagree.
    unique (id, care_system_id),
    constraint certified_since check ((hch_level = 'NONE') = (certified_on is null)),
    constraint certification_ends check (hch_level <> 'NONE' or certified_until is null)
);
create index clinic_care_system on clinic (care_system_id);

call portal_isolate('clinic');
create policy insert_in_administration on clinic as restrictive for insert
    with check ((select portal_scope()) = 'administration');
create policy update_in_administration on clinic as restrictive for update
    using ((select portal_scope()) = 'administration');
grant select, insert, update on clinic to ${app_role};
