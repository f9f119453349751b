-- What is asked: FHIR questionnaires as they were imported. A version never changes.
create table survey_instrument (
    code          text        not null check (code ~ '^[a-z][a-z0-9-]{0,39}$'),
    version       integer     not null check (version between 1 and 9999),
    questionnaire text        not null,
    sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    imported_by   text        not null,
    imported_at   timestamptz not null,
    primary key (code, version)
);
-- The questions are the same for everybody who is signed in; administrators add to them.
alter table survey_instrument enable row level security;
create policy read_by_all on survey_instrument for select using ((select portal_scope()) is not null);
create policy import_in_administration on survey_instrument for insert
    with check ((select portal_scope()) = 'administration');
grant select, insert on survey_instrument to ${app_role};

-- What a care system is asked, and where it stands. The revision counts every change to the answers.
create table survey_response (
    id                 bigint generated always as identity primary key,
    care_system_id     bigint      not null references care_system,
    instrument_code    text        not null,
    instrument_version integer     not null,
    state              text        not null check (state in ('OPEN', 'SUBMITTED', 'RETURNED')),
    opened_at          timestamptz not null,
    opened_by          text        not null,
    revision           bigint      not null default 0,
    answered           integer     not null default 0,
    questions          integer     not null default 0,
    version            bigint      not null default 0,
    unique (care_system_id, instrument_code),
    unique (id, care_system_id),
    foreign key (instrument_code, instrument_version) references survey_instrument
);
call portal_isolate('survey_response');
grant select, insert, update on survey_response to ${app_role};

-- The draft: one row an answer, also when it was cleared. Whoever has not signed has said nothing yet, so only the
-- care system itself reads it; the study sees how many answers there are, not what they are.
create table survey_answer (
    response_id    bigint      not null,
    care_system_id bigint      not null default portal_care_system(),
    link_id        text        not null,
    clinic_id      bigint,
    given          text[]      not null,
    revision       integer     not null check (revision > 0),
    changed_by     text        not null,
    changed_at     timestamptz not null,
    unique nulls not distinct (response_id, link_id, clinic_id),
    foreign key (response_id, care_system_id) references survey_response (id, care_system_id),
    foreign key (clinic_id, care_system_id) references clinic (id, care_system_id)
);
alter table survey_answer enable row level security;
create policy own_rows on survey_answer using (care_system_id = (select portal_care_system()));
grant select, insert, update on survey_answer to ${app_role};

-- What an answer was at earlier revisions: tells a field that nobody touched from one that two people changed.
create table survey_answer_earlier (
    response_id    bigint  not null,
    care_system_id bigint  not null default portal_care_system(),
    link_id        text    not null,
    clinic_id      bigint,
    given          text[]  not null,
    revision       integer not null,
    unique nulls not distinct (response_id, link_id, clinic_id, revision),
    foreign key (response_id, care_system_id) references survey_response (id, care_system_id)
);
alter table survey_answer_earlier enable row level security;
create policy own_rows on survey_answer_earlier using (care_system_id = (select portal_care_system()));
grant select, insert on survey_answer_earlier to ${app_role};

-- What was signed: never changed, only returned with a message.
create table survey_submission (
    id                 bigint generated always as identity primary key,
    response_id        bigint      not null,
    care_system_id     bigint      not null default portal_care_system(),
    number             integer     not null check (number > 0),
    instrument_code    text        not null,
    instrument_version integer     not null,
    response_revision  bigint      not null,
    printed_name       text        not null,
    printed_title      text        not null,
    statement          text        not null,
    statement_version  integer     not null,
    meaning            text        not null,
    signed_by          bigint      not null,
    signed_by_name     text        not null,
    signed_at          timestamptz not null,
    document           text        not null,
    sha256             text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    return_message     text check (length(return_message) between 10 and 2000),
    returned_by        text,
    returned_at        timestamptz,
    unique (response_id, number),
    unique (id, care_system_id),
    foreign key (response_id, care_system_id) references survey_response (id, care_system_id),
    foreign key (instrument_code, instrument_version) references survey_instrument
);
create index survey_submission_care_system on survey_submission (care_system_id, number);
call portal_isolate('survey_submission');
create policy return_in_administration on survey_submission as restrictive for update
    using ((select portal_scope()) = 'administration');
grant select, insert, update (return_message, returned_by, returned_at) on survey_submission to ${app_role};

create table submitted_answer (
    submission_id  bigint  not null,
    care_system_id bigint  not null default portal_care_system(),
    link_id        text    not null,
    clinic_id      bigint,
    position       integer not null check (position > 0),
    value          text    not null,
    unique nulls not distinct (submission_id, link_id, clinic_id, position),
    foreign key (submission_id, care_system_id) references survey_submission (id, care_system_id),
    foreign key (clinic_id, care_system_id) references clinic (id, care_system_id)
);
create index submitted_answer_link on submitted_answer (link_id);
call portal_isolate('submitted_answer');
grant select, insert on submitted_answer to ${app_role};
