-- An upload without a new piece for long has lost whoever received it.
alter table patient_list_chunk add column received_at timestamptz not null default now();
