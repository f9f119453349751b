-- Study IDs were drawn one by one and compared by the rules of a language. Both cost more than the patient's own row.

create function portal_study_letter(random int) returns bytea
    language sql immutable parallel safe
    return substr('346789CDFGHJKMNPQRTVWXY'::bytea, random % 23 + 1, 1);

-- The study ID for random bytes, of which the first eleven are looked at. Whoever draws many takes a random secret once and
-- hashes it with each patient's number: nobody without the secret can tell one ID from any number of others.
create function portal_study_id(random bytea) returns text
    language sql immutable parallel safe
    return 'MN-' || encode(portal_study_letter(get_byte(random, 0)) || portal_study_letter(get_byte(random, 1))
        || portal_study_letter(get_byte(random, 2)) || portal_study_letter(get_byte(random, 3))
        || portal_study_letter(get_byte(random, 4)) || portal_study_letter(get_byte(random, 5))
        || portal_study_letter(get_byte(random, 9)) || portal_study_letter(get_byte(random, 10)), 'escape');

-- Bytes 6 and 8 of a random UUID hold its version and are not used.
create or replace function portal_new_study_id() returns text
    language plpgsql volatile parallel safe as $$
declare
    random constant bytea := uuid_send(gen_random_uuid());
begin
    return portal_study_id(random);
end
$$;

-- Only capital letters and digits: their order is that of the bytes.
alter table patient alter column study_id type text collate "C";
