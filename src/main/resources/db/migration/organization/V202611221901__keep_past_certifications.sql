-- Certifications that a later one followed. The present one stands with its clinic; sizes for earlier days read both.
create table past_certification (
    id              bigint generated always as identity primary key,
    clinic_id       bigint not null,
    care_system_id  bigint not null,
    hch_level       text   not null check (hch_level in ('FOUNDATIONAL', 'LEVEL_2', 'LEVEL_3')),
    certified_on    date   not null,
    certified_until date   not null check (certified_until >= certified_on),
    foreign key (clinic_id, care_system_id) references clinic (id, care_system_id) on update cascade
);
create index past_certification_clinic on past_certification (clinic_id);
create index past_certification_care_system on past_certification (care_system_id);
call portal_isolate('past_certification');
create policy insert_in_administration on past_certification as restrictive for insert
    with check ((select portal_scope()) = 'administration');
grant select, insert (clinic_id, care_system_id, hch_level, certified_on, certified_until) on past_certification
    to ${app_role};
