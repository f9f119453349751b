-- Who recorded a patient's objection.
alter table patient add column withdrawn_by text;
grant update (withdrawn_by) on patient to ${app_role};
