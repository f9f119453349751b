-- Clinics that changed their care system: what each was called and where it stood then, so that what the former system has
-- signed still names it. The former system reads it, and the one whose clinic it is.
create table clinic_move (
    id             bigint generated always as identity primary key,
    clinic_id      bigint not null references clinic,
    from_system_id bigint not null references care_system,
    to_system_id   bigint not null references care_system check (to_system_id <> from_system_id),
    from_name      text not null,
    to_name        text not null,
    code           text not null,
    name           text not null,
    city           text not null,
    state          text not null,
    zip            text not null,
    moved_at       timestamptz not null,
    moved_by       text not null,
    reason         text not null check (length(reason) between 3 and 2000)
);
create index clinic_move_clinic on clinic_move (clinic_id);
create index clinic_move_from on clinic_move (from_system_id);
alter table clinic_move enable row level security;
create policy of_both_systems on clinic_move for select
    using (from_system_id = (select portal_care_system()) or to_system_id = (select portal_care_system())
           or clinic_id in (select id from clinic where care_system_id = (select portal_care_system()))
           or (select portal_sees_all_care_systems()));
create policy insert_in_administration on clinic_move for insert
    with check ((select portal_scope()) = 'administration');
grant select, insert (clinic_id, from_system_id, to_system_id, from_name, to_name, code, name, city, state, zip, moved_at,
    moved_by, reason) on clinic_move to ${app_role};

-- A care system that was merged into another stays as history; its code is not used again.
alter table care_system
    add column merged_into  bigint references care_system check (merged_into <> id),
    add column merged_at    timestamptz,
    add column merged_by    text,
    add column merge_reason text check (length(merge_reason) between 3 and 2000),
    add constraint merged_whole check (num_nulls(merged_into, merged_at, merged_by, merge_reason) in (0, 4));
