-- Payors that are no partners: the ways in which lists write them are gathered under one name.
create table other_payor (
    id         bigint generated always as identity primary key,
    name       text not null check (length(name) between 1 and 200),
    normalised text not null unique check (normalised <> '')
);
alter table other_payor enable row level security;
create policy in_administration on other_payor using ((select portal_scope()) = 'administration');
grant select, insert on other_payor to ${app_role};

-- What administrators decided that a written payor means. A decision is never changed, only revoked; what stands for a
-- partner is an alias of it as well, by which lists are checked.
create table payor_mapping (
    id              bigint generated always as identity primary key,
    written         text not null check (length(written) between 1 and 200),
    normalised      text not null check (normalised <> ''),
    meaning         text not null check (meaning in ('PARTNER', 'OTHER', 'APART')),
    payor_id        bigint references payor,
    other_payor_id  bigint references other_payor,
    reason          text not null check (length(reason) <= 500),
    decided_by      text not null,
    decided_at      timestamptz not null,
    revoked_reason  text check (length(revoked_reason) <= 500),
    revoked_by      text,
    revoked_at      timestamptz,
    version         bigint not null,
    constraint a_partner_is_named check ((meaning = 'PARTNER') = (payor_id is not null)),
    constraint an_other_is_named check ((meaning = 'OTHER') = (other_payor_id is not null)),
    constraint revoked_whole check (num_nulls(revoked_reason, revoked_by, revoked_at) in (0, 3))
);
create unique index payor_mapping_stands_once on payor_mapping (normalised) where revoked_at is null;
create index payor_mapping_payor on payor_mapping (payor_id);
create index payor_mapping_other on payor_mapping (other_payor_id);
alter table payor_mapping enable row level security;
create policy in_administration on payor_mapping using ((select portal_scope()) = 'administration');
grant select, insert, update (revoked_reason, revoked_by, revoked_at, version) on payor_mapping to ${app_role};
