-- A list of patients that a care system sent, and each step that it took.
create table patient_list (
    id                    bigint generated always as identity primary key,
    care_system_id        bigint      not null references care_system,
    cohort_id             bigint      not null references cohort,
    status                text        not null check (status in ('RECEIVING', 'RECEIVED', 'CHECKING', 'NEEDS_CORRECTION',
                              'READY', 'REFUSED', 'SUBMITTED', 'ACCEPTED', 'RETURNED', 'REPLACED', 'WITHDRAWN',
                              'ABANDONED', 'FAILED')),
    file_name             text,
    size_bytes            bigint      not null default 0,
    sha256                text check (sha256 ~ '^[0-9a-f]{64}$'),
    format                text,
    columns               text,
    day_first             text        not null default '',
    rule_catalogue        text,
    uploaded_by           bigint      not null,
    uploaded_by_name      text        not null,
    uploaded_at           timestamptz not null,
    check_attempt         integer     not null default 0,
    checked_at            timestamptz,
    failure_code          text,
    rows_read             bigint      not null default 0,
    rows_in_error         bigint      not null default 0,
    rows_left_out         bigint      not null default 0,
    rows_eligible         bigint      not null default 0,
    cells_to_correct      bigint      not null default 0,
    warnings              bigint      not null default 0,
    submitted_at          timestamptz,
    reviewed_by           bigint,
    reviewed_by_name      text,
    reviewed_at           timestamptz,
    review_message        text,
    closed_at             timestamptz,
    original_erased_at    timestamptz,
    identifiers_erased_at timestamptz,
    version               bigint      not null default 0,
    unique (id, care_system_id)
);
create index patient_list_care_system on patient_list (care_system_id, cohort_id, uploaded_at);
create index patient_list_status on patient_list (status);
call portal_isolate('patient_list');
grant select, insert, update on patient_list to ${app_role};

-- The clinics for which a list is sent, and what it says of each once it is attested.
create table patient_list_clinic (
    list_id        bigint not null,
    care_system_id bigint not null default portal_care_system(),
    clinic_id      bigint not null references clinic,
    answer         text check (answer in ('PATIENTS', 'NIL', 'TO_FOLLOW')),
    eligible       bigint not null default 0 check (eligible >= 0),
    primary key (list_id, clinic_id),
    foreign key (list_id, care_system_id) references patient_list (id, care_system_id),
    check (answer is distinct from 'PATIENTS' or eligible > 0),
    check (answer not in ('NIL', 'TO_FOLLOW') or eligible = 0)
);
create index patient_list_clinic_clinic on patient_list_clinic (clinic_id);
call portal_isolate('patient_list_clinic');
grant select, insert, update, delete on patient_list_clinic to ${app_role};

-- The bytes that were uploaded, in pieces of one megabyte so that no piece is read whole into memory twice.
create table patient_list_chunk (
    list_id        bigint  not null,
    seq            integer not null,
    care_system_id bigint  not null default portal_care_system(),
    bytes          bytea   not null,
    primary key (list_id, seq),
    foreign key (list_id, care_system_id) references patient_list (id, care_system_id)
);
alter table patient_list_chunk alter column bytes set storage external;
call portal_isolate_identifiers('patient_list_chunk');
grant select, insert, delete on patient_list_chunk to ${app_role};

-- How far a check is; written beside the check's own long transaction.
create table patient_list_progress (
    list_id        bigint      primary key,
    care_system_id bigint      not null default portal_care_system(),
    attempt        integer     not null,
    stage          text        not null,
    rows           bigint      not null,
    bytes          bigint      not null,
    started_at     timestamptz not null,
    updated_at     timestamptz not null,
    foreign key (list_id, care_system_id) references patient_list (id, care_system_id)
);
call portal_isolate('patient_list_progress');
grant select, insert, update, delete on patient_list_progress to ${app_role};

-- What became of the rows, counted by each judgement: the report reads it, also after the rows were erased.
create table patient_list_outcome (
    list_id        bigint not null,
    care_system_id bigint not null default portal_care_system(),
    outcome        text   not null,
    reason         text,
    rows           bigint not null check (rows > 0),
    unique nulls not distinct (list_id, outcome, reason),
    foreign key (list_id, care_system_id) references patient_list (id, care_system_id)
);
call portal_isolate('patient_list_outcome');
grant select, insert, delete on patient_list_outcome to ${app_role};

-- What was found, row by row; without a row number it is about the file.
create table patient_list_finding (
    id             bigint generated always as identity primary key,
    list_id        bigint  not null,
    care_system_id bigint  not null default portal_care_system(),
    row_number     integer,
    code           text    not null,
    severity       text    not null,
    column_key     text,
    value          text,
    hint           text,
    across_rows    boolean not null default false,
    foreign key (list_id, care_system_id) references patient_list (id, care_system_id)
);
create index patient_list_finding_code on patient_list_finding (list_id, code, row_number);
create index patient_list_finding_row on patient_list_finding (list_id, row_number);
call portal_isolate_identifiers('patient_list_finding');
grant select, insert, update, delete on patient_list_finding to ${app_role};

-- Rows that a person left out, each with a reason: an overlay on the original that every check takes into account.
create table patient_list_left_out (
    list_id        bigint      not null,
    row_number     integer     not null,
    care_system_id bigint      not null default portal_care_system(),
    reason         text        not null,
    left_out_by    bigint      not null,
    left_out_name  text        not null,
    left_out_at    timestamptz not null,
    primary key (list_id, row_number),
    foreign key (list_id, care_system_id) references patient_list (id, care_system_id)
);
call portal_isolate_identifiers('patient_list_left_out');
grant select, insert, delete on patient_list_left_out to ${app_role};

-- What was signed: the sentences as they stood, by whom, and what the signature means.
create table attestation (
    list_id        bigint      primary key,
    care_system_id bigint      not null default portal_care_system(),
    statements     jsonb       not null,
    meaning        text        not null,
    printed_name   text        not null,
    printed_title  text        not null,
    signed_by      bigint      not null,
    signed_at      timestamptz not null,
    foreign key (list_id, care_system_id) references patient_list (id, care_system_id)
);
call portal_isolate('attestation');
grant select, insert on attestation to ${app_role};
