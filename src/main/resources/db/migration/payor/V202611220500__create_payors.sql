create table payor (
    id                bigint generated always as identity primary key,
    code              text not null unique check (code ~ '^[A-Z0-9]{1,10}$'),
    name              text not null check (length(name) between 1 and 200),
    short_name        text not null check (length(short_name) between 1 and 60),
    joined_on         date not null,
    left_on           date check (left_on > joined_on),
    member_id_pattern text,
    version           bigint not null
);

-- Everything that people write for a payor, its code and names included: what is written once cannot mean two payors.
create table payor_alias (
    payor_id   bigint not null references payor on delete cascade,
    written    text   not null,
    normalised text   not null unique check (normalised <> ''),
    primary key (payor_id, normalised)
);

-- Reference data: everybody who is somebody reads it, administrators write it.
alter table payor enable row level security;
create policy read_in_every_scope on payor for select using ((select portal_scope()) is not null);
create policy write_in_administration on payor for all using ((select portal_scope()) = 'administration');
alter table payor_alias enable row level security;
create policy read_in_every_scope on payor_alias for select using ((select portal_scope()) is not null);
create policy write_in_administration on payor_alias for all using ((select portal_scope()) = 'administration');
grant select, insert, update on payor to ${app_role};
grant select, insert, delete on payor_alias to ${app_role};
