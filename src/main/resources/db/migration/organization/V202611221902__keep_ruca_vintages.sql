-- Several vintages of the rural-urban commuting area codes can be kept; one is in use.
alter table ruca_code drop constraint ruca_code_vintage_check;
alter table ruca_code add constraint vintage_named check (vintage ~ '^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$');

create table ruca_vintage (
    name        text not null primary key check (name ~ '^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$'),
    file_name   text,
    sha256      text check (sha256 ~ '^[0-9a-f]{64}$'),
    codes       int  not null check (codes > 0),
    imported_at timestamp with time zone not null,
    imported_by text not null
);
insert into ruca_vintage (name, codes, imported_at, imported_by)
    select vintage, count(*), now(), 'portal' from ruca_code group by vintage;
alter table ruca_vintage enable row level security;
create policy read_in_every_scope on ruca_vintage for select using ((select portal_scope()) is not null);
create policy write_in_administration on ruca_vintage for all using ((select portal_scope()) = 'administration');
grant select, insert, update, delete on ruca_vintage to ${app_role};

-- Which one is in use: the newest row. Before the first the portal's setting counts. A row is never changed.
create table ruca_use (
    id      bigint generated always as identity primary key,
    vintage text not null references ruca_vintage,
    since   timestamp with time zone not null,
    used_by text not null
);
alter table ruca_use enable row level security;
create policy read_in_every_scope on ruca_use for select using ((select portal_scope()) is not null);
create policy insert_in_administration on ruca_use for insert
    with check ((select portal_scope()) = 'administration');
grant select, insert (vintage, since, used_by) on ruca_use to ${app_role};
