-- The rows of a list as they were read and judged. They come by COPY, which PostgreSQL does not allow under row-level
-- security. So this table has no policy and nobody may read it; the application may only insert, never naming a list or
-- a care system: both come from the transaction's settings, a trigger has looked at them once a statement, and reading
-- goes through a security-barrier view of the scope's own rows.
create function portal_patient_list() returns bigint
    language sql stable parallel safe
    return nullif(current_setting('portal.patient_list', true), '')::bigint;

create table checked_row (
    list_id            bigint  not null default portal_patient_list(),
    care_system_id     bigint  not null default portal_care_system(),
    row_number         integer not null,
    clinic_id          bigint,
    patient_number     text,
    last_name          text,
    first_name         text,
    middle_name        text,
    date_of_birth      date,
    sex                text,
    date_of_death      date,
    care_coordination_start date,
    races              smallint[],
    ethnicity          smallint,
    language           text,
    address_1          text,
    address_2          text,
    city               text,
    state              text,
    zip                text,
    phone              text,
    payor_1_kind       text,
    payor_1_id         bigint,
    payor_1            text,
    member_id_1        text,
    payor_2_kind       text,
    payor_2_id         bigint,
    payor_2            text,
    member_id_2        text,
    patient_key        bytea,
    person_key         bytea,
    -- whether an earlier row may have the same key; never missed, sometimes wrong
    patient_repeats    boolean not null default false,
    person_repeats     boolean not null default false,
    -- what the row by itself is, and for which first reason it is not eligible
    outcome            text    not null,
    reason             text,
    -- what its relation to other rows and lists makes of it; null where nothing changes
    list_outcome       text,
    list_reason        text,
    -- what was found in the row: [[code, severity, column, value, hint], ...]
    problems           jsonb,
    primary key (list_id, row_number)
);
comment on table checked_row is 'No row-level security: COPY does not go with it. Nobody may read it; see the view checked_rows';
grant insert (row_number, clinic_id, patient_number, last_name, first_name, middle_name, date_of_birth, sex, date_of_death,
              care_coordination_start, races, ethnicity, language, address_1, address_2, city, state, zip, phone,
              payor_1_kind, payor_1_id, payor_1, member_id_1, payor_2_kind, payor_2_id, payor_2, member_id_2,
              patient_key, person_key, patient_repeats, person_repeats, outcome, reason, problems) on checked_row to ${app_role};

create function refuse_foreign_list() returns trigger
    language plpgsql security definer set search_path = public as $$
begin
    if not exists (select from patient_list where id = portal_patient_list() and care_system_id = portal_care_system()) then
        raise insufficient_privilege using message = 'The list is not one of the care system in hand';
    end if;
    return null;
end
$$;
create trigger refuse_foreign_list before insert on checked_row
    for each statement execute function refuse_foreign_list();

-- Not a security_invoker view on purpose: its reader has no right to the table.
create view checked_rows with (security_barrier = true) as
    select * from checked_row
     where care_system_id = (select portal_care_system()) or (select portal_sees_all_identifiers());
comment on view checked_rows is 'Runs as its owner and filters by scope itself: its reader has no right to checked_row';
grant select, delete, update (list_outcome, list_reason, patient_number, last_name, first_name, middle_name, date_of_birth,
                              date_of_death, address_1, address_2, city, state, zip, phone, member_id_1, member_id_2,
                              patient_key, person_key, problems, payor_1, payor_2) on checked_rows to ${app_role};
