-- What a care system and the study signed. A row is never deleted; what was recorded wrongly is revoked, with a reason.
create table care_system_agreement (
    id               bigint generated always as identity primary key,
    care_system_id   bigint not null references care_system,
    type             text   not null check (type in ('DATA_USE', 'BUSINESS_ASSOCIATE', 'PARTICIPATION')),
    text_version     text   not null check (length(text_version) between 1 and 50),
    signer_name      text   not null check (length(signer_name) between 1 and 200),
    signer_title     text   not null check (length(signer_title) between 1 and 200),
    from_day         date   not null,
    to_day           date check (to_day >= from_day),
    document_name    text   not null check (length(document_name) between 1 and 200),
    document_size    int    not null check (document_size > 0),
    document_sha256  text   not null check (document_sha256 ~ '^[0-9a-f]{64}$'),
    recorded_by      bigint not null,
    recorded_by_name text   not null,
    recorded_at      timestamp with time zone not null,
    revoked_at       timestamp with time zone,
    revoked_by_name  text,
    revoked_reason   text check (length(revoked_reason) between 3 and 2000),
    version          bigint not null,
    unique (id, care_system_id),
    constraint revoked_whole check (num_nulls(revoked_at, revoked_by_name, revoked_reason) in (0, 3))
);
create index care_system_agreement_care_system on care_system_agreement (care_system_id);
call portal_isolate('care_system_agreement');
create policy insert_in_administration on care_system_agreement as restrictive for insert
    with check ((select portal_scope()) = 'administration');
create policy update_in_administration on care_system_agreement as restrictive for update
    using ((select portal_scope()) = 'administration');
grant select, insert, update (revoked_at, revoked_by_name, revoked_reason, version) on care_system_agreement
    to ${app_role};

-- The signed document, in a table of its own so that lists of agreements never carry it.
create table care_system_agreement_document (
    agreement_id   bigint not null primary key,
    care_system_id bigint not null,
    content        bytea  not null,
    foreign key (agreement_id, care_system_id) references care_system_agreement (id, care_system_id) on update cascade
);
call portal_isolate_identifiers('care_system_agreement_document');
create policy insert_in_administration on care_system_agreement_document as restrictive for insert
    with check ((select portal_scope()) = 'administration');
grant select, insert on care_system_agreement_document to ${app_role};
