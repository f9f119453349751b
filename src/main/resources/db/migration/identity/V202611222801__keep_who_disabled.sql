-- What the study closed, a care system's manager does not open again. Who closed those that are closed already is not
-- known here: they count as closed by the study.
alter table account add column disabled_by_study boolean not null default false;
update account set disabled_by_study = true where not enabled;
alter table account add constraint account_disabled_by_study check (not (enabled and disabled_by_study));

-- What the study closed a manager only reads, so that they cannot say either that it was not the study.
drop policy manager_changes_own_staff on account;
create policy manager_changes_own_staff on account for update
    using ((select portal_scope()) = 'care-system-manager' and role = 'CARE_SYSTEM' and not disabled_by_study
           and care_system_id = (select portal_care_system()))
    with check ((select portal_scope()) = 'care-system-manager' and role = 'CARE_SYSTEM' and not disabled_by_study
                and care_system_id = (select portal_care_system()));
