-- What lists wrote as payors and no partner or alias matched, counted for each list. A value may be anything, also a
-- person's name in the wrong column: so it is seen as identifiers are, and goes when the rows of its list go.
create table patient_list_payor (
    id               bigint generated always as identity primary key,
    list_id          bigint not null,
    care_system_id   bigint not null default portal_care_system(),
    written          text   not null,
    rows             bigint not null check (rows > 0),
    set_aside_by     text,
    set_aside_at     timestamptz,
    set_aside_reason text,
    unique (list_id, written),
    foreign key (list_id, care_system_id) references patient_list (id, care_system_id) on update cascade,
    constraint set_aside_whole check (num_nulls(set_aside_by, set_aside_at, set_aside_reason) in (0, 3))
);
create index patient_list_payor_care_system on patient_list_payor (care_system_id);
call portal_isolate_identifiers('patient_list_payor');
grant select, insert, update (rows, set_aside_by, set_aside_at, set_aside_reason), delete on patient_list_payor to ${app_role};

insert into patient_list_payor (list_id, care_system_id, written, rows)
select list_id, care_system_id, written, rows
  from (select r.list_id, r.care_system_id, w.written, count(distinct r.row_number) as rows,
               row_number() over (partition by r.list_id order by count(distinct r.row_number) desc, w.written) as place
          from checked_row r
          join patient_list l on l.id = r.list_id
         cross join lateral (values (r.payor_1_kind, r.payor_1), (r.payor_2_kind, r.payor_2)) as w (kind, written)
         where l.status in ('NEEDS_CORRECTION', 'READY', 'SUBMITTED', 'ACCEPTED')
           and w.kind = 'OTHER' and w.written is not null
           and not exists (select from patient_list_left_out o
                            where o.list_id = r.list_id and o.row_number = r.row_number)
         group by r.list_id, r.care_system_id, w.written) counted
 where place <= 500;
