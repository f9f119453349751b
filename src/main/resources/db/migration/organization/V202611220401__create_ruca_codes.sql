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
comment on table ruca_code is 'No row-level security: public reference data about places';
grant select, insert, delete on ruca_code to ${app_role};
