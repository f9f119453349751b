-- How an upload went on from the one whose place it took: how many problems that one had, how many of them are left, how
-- many are new, and how many rows were left out again. Counts alone.
create table patient_list_continued (
    list_id         bigint primary key,
    care_system_id  bigint not null default portal_care_system(),
    earlier_list_id bigint not null,
    problems_before bigint not null check (problems_before >= 0),
    problems_left   bigint not null check (problems_left between 0 and problems_before),
    problems_new    bigint not null check (problems_new >= 0),
    rows_left_out   bigint not null check (rows_left_out >= 0),
    foreign key (list_id, care_system_id) references patient_list (id, care_system_id)
);
create index patient_list_continued_care_system on patient_list_continued (care_system_id);
call portal_isolate('patient_list_continued');
grant select, insert on patient_list_continued to ${app_role};
