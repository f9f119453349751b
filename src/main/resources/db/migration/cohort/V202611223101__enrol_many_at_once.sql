-- A list of a million patients is enrolled in one go; what each of them costs here counts.

-- The enrolment gives the numbers itself, so that it need not find out afterwards which row became which patient.
grant insert (id) on patient to ${app_role};
grant usage on sequence patient_id_seq to ${app_role};

-- As before, without asking the table each time: the unique constraint decides, and the enrolment asks again for what
-- clashes. Bytes 6 and 8 of a random UUID hold its version and are not used.
create or replace function portal_new_study_id() returns text
    language plpgsql volatile parallel safe as $$
declare
    alphabet constant text := '346789CDFGHJKMNPQRTVWXY';
    random constant bytea := uuid_send(gen_random_uuid());
begin
    return 'MN-' || substr(alphabet, get_byte(random, 0) % 23 + 1, 1) || substr(alphabet, get_byte(random, 1) % 23 + 1, 1)
        || substr(alphabet, get_byte(random, 2) % 23 + 1, 1) || substr(alphabet, get_byte(random, 3) % 23 + 1, 1)
        || substr(alphabet, get_byte(random, 4) % 23 + 1, 1) || substr(alphabet, get_byte(random, 5) % 23 + 1, 1)
        || substr(alphabet, get_byte(random, 9) % 23 + 1, 1) || substr(alphabet, get_byte(random, 10) % 23 + 1, 1);
end
$$;

-- The clinic's participation says which cohort it is, and an identity belongs to its patient: asking the same again of
-- every row is a quarter of all look-ups.
alter table patient drop constraint patient_cohort_id_fkey;
alter table patient_identity drop constraint patient_identity_cohort_id_fkey;
