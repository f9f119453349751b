-- A care system's own manager invites and removes colleagues of that system.
alter table account add column manager boolean not null default false;
alter table account add constraint account_manager_is_staff check (not manager or role = 'CARE_SYSTEM');
