-- What was decided of each clinic, and what it rests on. Rows are added; the one that is not superseded counts.
create table clinic_decision (
    id                bigint generated always as identity primary key,
    care_system_id    bigint      not null,
    clinic_id         bigint      not null,
    definition_id     bigint      not null references care_model_definition,
    submission_id     bigint,
    submission_number int,
    own_decision      text        not null check (own_decision in ('MEETS', 'DOES_NOT_MEET', 'UNKNOWN')),
    reported_class    text        not null
        check (reported_class in ('MEDICAL', 'MEDICAL_SOCIAL', 'MIXED', 'NOT_YET_CLASSIFIED')),
    overridden        boolean     not null,
    cause             text        not null,
    decided_by        text        not null,
    decided_at        timestamptz not null,
    superseded_at     timestamptz,
    unique (id, care_system_id),
    foreign key (clinic_id, care_system_id) references clinic (id, care_system_id)
);
create unique index clinic_decision_current on clinic_decision (clinic_id) where superseded_at is null;
create index clinic_decision_clinic on clinic_decision (clinic_id, id);
create index clinic_decision_care_system on clinic_decision (care_system_id) where superseded_at is null;
call portal_isolate('clinic_decision');
grant select, insert, update (superseded_at) on clinic_decision to ${app_role};

create table clinic_decision_condition (
    decision_id    bigint not null,
    care_system_id bigint not null,
    position       int    not null check (position > 0),
    code           text   not null,
    wording        text   not null,
    link_id        text   not null,
    state          text   not null check (state in ('MET', 'NOT_MET', 'UNKNOWN')),
    source         text   not null check (source in ('ANSWER', 'MOOT', 'OVERRIDE', 'NO_ANSWER')),
    answered       text   not null check (answered in ('MET', 'NOT_MET', 'UNKNOWN')),
    primary key (decision_id, position),
    foreign key (decision_id, care_system_id) references clinic_decision (id, care_system_id)
);
call portal_isolate('clinic_decision_condition');
grant select, insert on clinic_decision_condition to ${app_role};

-- What counts now; a clinic without a row is not yet classified.
create view clinic_care_model with (security_invoker = true) as
    select d.clinic_id, d.care_system_id, d.definition_id, f.version as definition_version,
           f.name as definition_name, d.submission_id, d.submission_number, d.own_decision, d.reported_class,
           d.overridden, d.decided_at
      from clinic_decision d
      join care_model_definition f on f.id = d.definition_id
     where d.superseded_at is null;
create view clinic_condition with (security_invoker = true) as
    select d.clinic_id, d.care_system_id, c.position, c.code, c.wording, c.state, c.source = 'OVERRIDE' as overridden
      from clinic_decision d
      join clinic_decision_condition c on c.decision_id = d.id
     where d.superseded_at is null;
grant select on clinic_care_model, clinic_condition to ${app_role};
