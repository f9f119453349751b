-- How the list differed from what was accepted before, as the signer saw it, and what the signer said of a large change.
alter table attestation
    add column change        jsonb,
    add column change_answer text check (change_answer in ('EXPECTED', 'EXPLAINED')),
    add column change_reason text check (length(change_reason) between 1 and 500),
    add constraint answered_change check (change_answer is null or change is not null),
    add constraint explained_change check (change_answer is distinct from 'EXPLAINED' or change_reason is not null);
