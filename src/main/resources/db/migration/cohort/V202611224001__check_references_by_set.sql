-- A foreign key asks for its parent row by row, with a statement and a lock each time: half of what it took to enrol a list
-- of a million patients. The triggers below guarantee the same, with one question for all rows of a statement:
--   * no child without its parent: whoever adds children looks for their parents, and holds those that others wrote until
--     the end of the transaction, as a foreign key does. Parents that the transaction wrote itself need not be held: nobody
--     else can delete them or change their key before it ends;
--   * a parent is not deleted, nor its table emptied, under its children, which whoever deletes sees once no transaction
--     holds the parent any more;
--   * children follow when the key of their parent changes.
-- They ask as the owner of the tables, as foreign keys do, so row-level security hides no parent and no child from them.

alter table patient drop constraint patient_cohort_id_clinic_id_care_system_id_fkey;
alter table patient_identity drop constraint patient_identity_patient_id_care_system_id_fkey;
alter table patient_coverage drop constraint patient_coverage_patient_id_care_system_id_fkey;
alter table patient_coverage drop constraint patient_coverage_payor_id_fkey;
-- Only the foreign keys needed it: the number alone is unique already, and the index of places makes the care system part of
-- what is held.
alter table patient drop constraint patient_id_care_system_id_key;

-- What finds no child of before: an older snapshot would not show children that others added since.
create procedure portal_require_new_snapshot()
    language plpgsql as $$
begin
    if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
        raise feature_not_supported using message = 'Keys change in read committed transactions only';
    end if;
end
$$;
revoke execute on procedure portal_require_new_snapshot from public;

create procedure portal_refuse_reference(child name, parent name)
    language plpgsql as $$
begin
    raise foreign_key_violation using message = format('Rows of %s refer to rows of %s', child, parent);
end
$$;
revoke execute on procedure portal_refuse_reference from public;

-- A patient's clinic takes part in the cohort, as one of the patient's care system. What adds many rows is planned each time,
-- since one row and a million are found in different ways.
create function patient_requires_participation() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    missing boolean;
begin
    if tg_level = 'ROW' then
        perform from cohort_clinic c where c.cohort_id = new.cohort_id and c.clinic_id = new.clinic_id
            and c.care_system_id = new.care_system_id for key share;
        missing := not found;
    else
        execute '
            with a as materialized (select distinct cohort_id, clinic_id, care_system_id from added),
                 held as materialized (
                     select c.cohort_id, c.clinic_id, c.care_system_id from cohort_clinic c
                      where (c.cohort_id, c.clinic_id, c.care_system_id) in (select * from a) for key share)
            select exists (select * from a except select * from held)' into missing;
    end if;
    if missing then
        call portal_refuse_reference('patient', 'cohort_clinic');
    end if;
    return null;
end
$$;
create trigger added_with_participation after insert on patient
    referencing new table as added for each statement execute function patient_requires_participation();
create trigger changed_with_participation after update on patient for each row
    when (old.clinic_id <> new.clinic_id or old.cohort_id <> new.cohort_id or old.care_system_id <> new.care_system_id)
    execute function patient_requires_participation();

create function participation_keeps_patients() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    call portal_require_new_snapshot();
    if tg_op = 'UPDATE' then
        update patient p set cohort_id = new.cohort_id, clinic_id = new.clinic_id, care_system_id = new.care_system_id
         where p.care_system_id = old.care_system_id and p.cohort_id = old.cohort_id and p.clinic_id = old.clinic_id;
    elsif tg_op = 'TRUNCATE' or exists (select from patient p where p.care_system_id = old.care_system_id
                                            and p.cohort_id = old.cohort_id and p.clinic_id = old.clinic_id) then
        call portal_refuse_reference('patient', 'cohort_clinic');
    end if;
    return null;
end
$$;
create trigger changed_with_patients after update on cohort_clinic for each row
    when (old.clinic_id <> new.clinic_id or old.cohort_id <> new.cohort_id or old.care_system_id <> new.care_system_id)
    execute function participation_keeps_patients();
create trigger kept_for_patients after delete on cohort_clinic for each row execute function participation_keeps_patients();
create trigger not_emptied before truncate on cohort_clinic for each statement execute function participation_keeps_patients();

-- Identity and coverage are those of a patient of their care system. Most are added with their patients. All are counted,
-- since a question for the first that is missing would be planned as if it were found soon.
create function requires_patient() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    missing boolean;
begin
    if tg_level = 'ROW' then
        perform from patient p where p.id = new.patient_id and p.care_system_id = new.care_system_id for key share;
        missing := not found;
    else
        execute '
            select count(*) > 0 from added a where not exists (
                select from patient p where p.id = a.patient_id and p.care_system_id = a.care_system_id and p.xmin = $1)'
            into missing using pg_current_xact_id()::xid;
        if missing then
            execute '
                with held as materialized (
                         select p.id, p.care_system_id from patient p
                          where p.xmin <> $1 and p.id in (select patient_id from added) for key share)
                select count(*) > 0 from added a
                 where not exists (select from held p where p.id = a.patient_id and p.care_system_id = a.care_system_id)
                   and not exists (select from patient p where p.id = a.patient_id and p.care_system_id = a.care_system_id
                                      and p.xmin = $1)'
                into missing using pg_current_xact_id()::xid;
        end if;
    end if;
    if missing then
        call portal_refuse_reference(tg_table_name, 'patient');
    end if;
    return null;
end
$$;
create trigger added_with_patient after insert on patient_identity
    referencing new table as added for each statement execute function requires_patient();
create trigger changed_with_patient after update on patient_identity for each row
    when (old.patient_id <> new.patient_id or old.care_system_id <> new.care_system_id)
    execute function requires_patient();
create trigger added_with_patient after insert on patient_coverage
    referencing new table as added for each statement execute function requires_patient();
create trigger changed_with_patient after update on patient_coverage for each row
    when (old.patient_id <> new.patient_id or old.care_system_id <> new.care_system_id)
    execute function requires_patient();

create function patient_keeps_its_own() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    call portal_require_new_snapshot();
    if tg_op = 'UPDATE' then
        update patient_identity set patient_id = new.id, care_system_id = new.care_system_id where patient_id = old.id;
        update patient_coverage set patient_id = new.id, care_system_id = new.care_system_id where patient_id = old.id;
    elsif tg_op = 'TRUNCATE' or exists (select from patient_identity where patient_id = old.id)
            or exists (select from patient_coverage where patient_id = old.id) then
        call portal_refuse_reference('patient_identity or patient_coverage', 'patient');
    end if;
    return null;
end
$$;
create trigger changed_with_its_own after update on patient for each row
    when (old.id <> new.id or old.care_system_id <> new.care_system_id) execute function patient_keeps_its_own();
create trigger kept_for_its_own after delete on patient for each row execute function patient_keeps_its_own();
create trigger not_emptied before truncate on patient for each statement execute function patient_keeps_its_own();

-- A partner who covers patients is one that there is.
create function coverage_requires_payor() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    missing boolean;
begin
    if tg_level = 'ROW' then
        perform from payor p where p.id = new.payor_id for key share;
        missing := not found;
    else
        execute '
            with a as materialized (select distinct payor_id from added where payor_id is not null),
                 held as materialized (select p.id from payor p where p.id in (select payor_id from a) for key share)
            select exists (select * from a except select * from held)' into missing;
    end if;
    if missing then
        call portal_refuse_reference('patient_coverage', 'payor');
    end if;
    return null;
end
$$;
create trigger added_with_payor after insert on patient_coverage
    referencing new table as added for each statement execute function coverage_requires_payor();
create trigger changed_with_payor after update on patient_coverage for each row
    when (old.payor_id is distinct from new.payor_id and new.payor_id is not null)
    execute function coverage_requires_payor();

create function payor_keeps_coverage() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    call portal_require_new_snapshot();
    if tg_op = 'TRUNCATE' or exists (select from patient_coverage where payor_id = old.id) then
        call portal_refuse_reference('patient_coverage', 'payor');
    end if;
    return null;
end
$$;
create trigger changed_with_coverage after update on payor for each row when (old.id <> new.id)
    execute function payor_keeps_coverage();
create trigger kept_for_coverage after delete on payor for each row execute function payor_keeps_coverage();
create trigger not_emptied before truncate on payor for each statement execute function payor_keeps_coverage();
