-- Files that administrators import as tables, each with the report of what it would change. A file and its report are
-- kept until the import is confirmed, 30 days at most; what came of it stays.
create table bulk_import (
    id             bigint                   generated always as identity primary key,
    kind           text                     not null check (kind ~ '^[a-z][a-z-]{0,39}$'),
    file_name      text                     not null check (length(file_name) between 1 and 200),
    -- What the file was read as; null where it could not be read.
    format         text,
    sha256         text                     not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content        bytea,
    uploaded_at    timestamp with time zone not null,
    uploaded_by    text                     not null,
    checked_at     timestamp with time zone not null,
    rows_read      int                      not null,
    rows_new       int                      not null,
    rows_changed   int                      not null,
    rows_unchanged int                      not null,
    rows_wrong     int                      not null,
    problems       int                      not null,
    -- Of all that the report says: who confirms it confirms this and nothing else.
    fingerprint    text                     not null,
    confirmed_at   timestamp with time zone,
    confirmed_by   text,
    erased_at      timestamp with time zone,
    version        bigint                   not null default 0,
    check ((confirmed_at is null) = (confirmed_by is null)),
    check ((content is null) = (confirmed_at is not null or erased_at is not null))
);
create index bulk_import_open on bulk_import (uploaded_at) where content is not null;

alter table bulk_import enable row level security;
create policy of_administration on bulk_import using ((select portal_scope()) = 'administration');
grant select, insert, update on bulk_import to ${app_role};

create table bulk_import_line (
    import_id   bigint not null references bulk_import,
    seq         int    not null,
    kind        text   not null check (kind in ('PROBLEM', 'CHANGE', 'NEW', 'NOTE')),
    -- The row as the person's own program shows it; null for what is about the file.
    row_number  bigint,
    thing       text   not null,
    column_name text,
    value_old   text   not null,
    value_new   text   not null,
    sentence    text,
    primary key (import_id, seq)
);
create index bulk_import_line_kind on bulk_import_line (import_id, kind, seq);

alter table bulk_import_line enable row level security;
create policy of_administration on bulk_import_line using ((select portal_scope()) = 'administration');
grant select, insert, delete on bulk_import_line to ${app_role};
