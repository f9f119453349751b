-- A code that nobody can guess and everybody can read aloud: no vowels, so no words, and nothing that looks like something
-- else. Some 90 bits; bytes 7 and 9 of a random UUID hold its version and are not used.
create function portal_new_receipt_code() returns text
    language plpgsql volatile as $$
declare
    alphabet constant text := '346789CDFGHJKMNPQRTVWXY';
    random bytea := substr(uuid_send(gen_random_uuid()), 10, 7) || substr(uuid_send(gen_random_uuid()), 10, 7)
                    || substr(uuid_send(gen_random_uuid()), 10, 7);
    code text := '';
begin
    for place in 0..19 loop
        if place > 0 and place % 5 = 0 then
            code := code || '-';
        end if;
        code := code || substr(alphabet, get_byte(random, place) % 23 + 1, 1);
    end loop;
    return code;
end
$$;

-- The proof of a submission: what was submitted, and the code by which anybody who holds it can ask whether it stands.
create table receipt (
    list_id          bigint      primary key,
    care_system_id   bigint      not null default portal_care_system(),
    code             text        not null unique default portal_new_receipt_code()
                                 check (code ~ '^([346789CDFGHJKMNPQRTVWXY]{5}-){3}[346789CDFGHJKMNPQRTVWXY]{5}$'),
    -- of the rows that count, as the portal read them; null for a list without a file, or submitted before this was kept
    submitted_sha256 text check (submitted_sha256 ~ '^[0-9a-f]{64}$'),
    submitted_bytes  bigint check (submitted_bytes > 0),
    submitted_rows   bigint check (submitted_rows >= 0),
    -- the clinics' codes as they were then: {number: code}
    clinic_codes     jsonb,
    corrections      bigint check (corrections >= 0),
    issued_at        timestamptz not null,
    foreign key (list_id, care_system_id) references patient_list (id, care_system_id),
    check (num_nulls(submitted_sha256, submitted_bytes, submitted_rows, clinic_codes) in (0, 4))
);
call portal_isolate('receipt');
grant select, insert (list_id, submitted_sha256, submitted_bytes, submitted_rows, clinic_codes, corrections, issued_at)
    on receipt to ${app_role};

insert into receipt (list_id, care_system_id, issued_at)
    select l.id, l.care_system_id, a.signed_at
      from patient_list l join attestation a on a.list_id = l.id where l.submitted_at is not null;

-- What whoever holds a code may know, signed in or not: nothing of patients, and of the list nothing but this. It runs as
-- its owner because no scope shows a stranger anything.
create function portal_verify_receipt(asked text)
    returns table (list_id bigint, care_system text, cohort text, window_first date, window_last date, status text,
                   submitted_at timestamptz, reviewed_at timestamptz, closed_at timestamptz, undone_at timestamptz,
                   clinics bigint, eligible bigint, original_sha256 text, submitted_sha256 text)
    language sql stable security definer set search_path = public as $$
    select l.id, s.name, c.name, c.window_first, c.window_last, l.status,
           l.submitted_at, l.reviewed_at, l.closed_at, l.undone_at,
           (select count(*) from patient_list_clinic k where k.list_id = l.id and k.answer in ('PATIENTS', 'NIL')),
           l.rows_eligible, l.sha256, r.submitted_sha256
      from receipt r
      join patient_list l on l.id = r.list_id
      join care_system s on s.id = l.care_system_id
      join cohort c on c.id = l.cohort_id
     where r.code = asked
$$;
revoke execute on function portal_verify_receipt from public;
grant execute on function portal_verify_receipt to ${app_role};

-- Under which version of the cohort's definition a list was checked; null where that was not recorded then.
alter table patient_list add column definition_version int check (definition_version > 0);
