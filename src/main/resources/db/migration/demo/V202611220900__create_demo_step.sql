-- Which steps of loading the demonstration study are done: each is marked in the transaction that took it, so that a
-- load that was cut off goes on where it stopped.
create table demo_step (
    name    text primary key,
    list_id bigint,
    done_at timestamptz not null default now()
);
comment on table demo_step is 'No row-level security: names of loading steps, nothing of a care system or a person';
grant select, insert on demo_step to ${app_role};
