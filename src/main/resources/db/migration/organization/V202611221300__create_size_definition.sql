-- What makes a care system large. A row is never changed: publishing another puts a new one after it. Before the first
-- the portal's setting counts.
create table size_definition (
    id           bigint generated always as identity primary key,
    large_above  int         not null check (large_above between 0 and 9999),
    published_at timestamptz not null,
    published_by text        not null
);
-- Reference data: everybody who is somebody reads it, the study publishes it.
alter table size_definition enable row level security;
create policy read_in_every_scope on size_definition for select using ((select portal_scope()) is not null);
create policy publish_in_the_study on size_definition for insert
    with check ((select portal_scope()) in ('study', 'administration'));
grant select, insert (large_above, published_at, published_by) on size_definition to ${app_role};
