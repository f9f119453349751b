-- E-mail that the portal sends, kept after it was sent. A secret link is never kept: [link] stands in its place.
create sequence outgoing_message_number;

create table outgoing_message (
    -- Taken from the sequence by the one who inserts: most scopes may insert a message but read none.
    id                bigint                   primary key,
    kind              text                     not null check (kind ~ '^[A-Z_]{1,40}$'),
    -- What it is about, for instance invitation/17: never a patient.
    reference         text                     not null check (length(reference) between 1 and 200),
    recipient_name    text                     not null check (recipient_name !~ '[\x01-\x1f\x7f]'
                                                               and length(recipient_name) between 1 and 200),
    recipient_address text                     not null check (recipient_address ~ '^[^\s@]+@[^\s@]+$'
                                                               and length(recipient_address) <= 254),
    care_system_id    bigint,
    subject           text                     not null check (subject !~ '[\x01-\x1f\x7f]'),
    body              text                     not null,
    -- The same at each attempt, so that a duplicate could be recognised.
    message_id        text                     not null unique check (message_id ~ '^<[^\s<>]+>$'),
    state             text                     not null check (state in
                          ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'NOT_SENT', 'WITHDRAWN')),
    attempts          int                      not null default 0 check (attempts >= 0),
    -- Since when this run of attempts has been under way: after a person's "try again" it begins anew.
    queued_at         timestamp with time zone not null,
    attempted_at      timestamp with time zone,
    sent_at           timestamp with time zone,
    -- Why it is not sent yet, or was given up; holds no identifier.
    problem           text,
    created_at        timestamp with time zone not null,
    version           bigint                   not null default 0,
    constraint outgoing_message_once unique (kind, reference, recipient_address),
    constraint sent_has_a_time check ((state = 'SENT') = (sent_at is not null))
);
create index outgoing_message_state on outgoing_message (state, id);
create index outgoing_message_kind on outgoing_message (kind, id);

alter table outgoing_message enable row level security;
create policy add_within_a_scope on outgoing_message for insert with check ((select portal_scope()) is not null);
create policy read_by_the_study on outgoing_message for select
    using ((select portal_scope()) in ('administration', 'study-job'));
create policy change_by_the_study on outgoing_message for update
    using ((select portal_scope()) in ('administration', 'study-job'));
grant select, insert on outgoing_message to ${app_role};
grant update (state, attempts, queued_at, attempted_at, sent_at, problem, version) on outgoing_message to ${app_role};
grant usage on sequence outgoing_message_number to ${app_role};
