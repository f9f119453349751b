-- Rural-urban commuting area codes by ZIP code; vintages are not comparable, so one row has one vintage.
create table ruca_code (
    zip            text     not null check (zip ~ '^[0-9]{5}$'),
    vintage        text     not null check (vintage ~ '^[0-9]{4}$'),
    state          text     not null check (state ~ '^[A-Z]{2}$'),
    zip_type       text     not null,
    primary_code   smallint not null check (primary_code between 1 and 10 or primary_code = 99),
    secondary_code text     not null check (secondary_code ~ '^([1-9]|10)([.][0-9])?$' or secondary_code = '99'),
    primary key (vintage, zip)
);
-- Reference data: everybody who is somebody reads it, administrators write it.
alter table ruca_code enable row level security;
create policy read_in_every_scope on ruca_code for select using ((select portal_scope()) is not null);
create policy write_in_administration on ruca_code for all using ((select portal_scope()) = 'administration');
grant select, insert, delete on ruca_code to ${app_role};
