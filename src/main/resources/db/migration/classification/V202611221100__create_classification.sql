-- What the study decides by. A published definition is never changed.
create table care_model_definition (
    id             bigint generated always as identity primary key,
    version        int         not null unique check (version > 0),
    name           text        not null check (length(name) between 1 and 100),
    effective_from date        not null,
    published_at   timestamptz not null,
    published_by   text        not null
);
create table care_model_condition (
    definition_id bigint not null references care_model_definition,
    position      int    not null check (position > 0),
    code          text   not null check (code ~ '^[a-z][a-z0-9-]{0,79}$'),
    wording       text   not null check (length(wording) between 1 and 500),
    link_id       text   not null,
    primary key (definition_id, position),
    unique (definition_id, code),
    unique (definition_id, link_id)
);
-- Reference data: everybody who is somebody reads it, the study publishes it.
alter table care_model_definition enable row level security;
create policy read_in_every_scope on care_model_definition for select using ((select portal_scope()) is not null);
create policy publish_in_the_study on care_model_definition for insert
    with check ((select portal_scope()) in ('study', 'administration'));
alter table care_model_condition enable row level security;
create policy read_in_every_scope on care_model_condition for select using ((select portal_scope()) is not null);
create policy publish_in_the_study on care_model_condition for insert
    with check ((select portal_scope()) in ('study', 'administration'));
grant select, insert (version, name, effective_from, published_at, published_by) on care_model_definition to ${app_role};
grant select, insert on care_model_condition to ${app_role};

-- What is tried out before it is published: nobody but the study's people sees it.
create table care_model_draft (
    id          bigint generated always as identity primary key,
    name        text        not null check (length(name) between 1 and 100),
    large_above int         not null check (large_above between 0 and 9999),
    revision    int         not null default 1,
    based_on    int         not null,
    based_on_size int       not null,
    changed_by  text        not null,
    changed_at  timestamptz not null
);
create table care_model_draft_condition (
    draft_id bigint not null references care_model_draft on delete cascade,
    position int    not null check (position > 0),
    code     text   not null,
    wording  text   not null check (length(wording) between 1 and 500),
    link_id  text   not null,
    primary key (draft_id, position)
);
alter table care_model_draft enable row level security;
create policy of_the_study on care_model_draft using ((select portal_scope()) in ('study', 'administration'));
alter table care_model_draft_condition enable row level security;
create policy of_the_study on care_model_draft_condition using ((select portal_scope()) in ('study', 'administration'));
grant select, insert, update, delete on care_model_draft, care_model_draft_condition to ${app_role};

-- What an analyst set against, or in want of, the answers. Why is the study's own: a care system reads no row of that.
create table condition_override (
    id             bigint generated always as identity primary key,
    care_system_id bigint      not null,
    clinic_id      bigint      not null,
    code           text        not null,
    state          text        not null check (state in ('MET', 'NOT_MET')),
    answered       text        not null check (answered in ('MET', 'NOT_MET', 'UNKNOWN')),
    set_at         timestamptz not null,
    lifted_at      timestamptz check (lifted_at >= set_at),
    unique (id, care_system_id),
    foreign key (clinic_id, care_system_id) references clinic (id, care_system_id)
);
create unique index condition_override_in_force on condition_override (clinic_id, code) where lifted_at is null;
call portal_isolate('condition_override');
create policy set_by_the_study on condition_override as restrictive for insert
    with check ((select portal_scope()) in ('study', 'administration'));
create policy lifted_by_the_study on condition_override as restrictive for update
    using ((select portal_scope()) in ('study', 'administration'));
grant select, insert (care_system_id, clinic_id, code, state, answered, set_at), update (lifted_at)
    on condition_override to ${app_role};

create table condition_override_reason (
    override_id    bigint      not null,
    care_system_id bigint      not null,
    step           text        not null check (step in ('SET', 'LIFTED')),
    reason         text        not null check (length(reason) between 10 and 1000),
    given_by       text        not null,
    given_at       timestamptz not null,
    primary key (override_id, step),
    foreign key (override_id, care_system_id) references condition_override (id, care_system_id)
);
alter table condition_override_reason enable row level security;
create policy of_the_study on condition_override_reason using ((select portal_sees_all_care_systems()));
grant select, insert on condition_override_reason to ${app_role};
