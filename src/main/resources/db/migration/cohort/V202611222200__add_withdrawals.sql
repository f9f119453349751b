-- Two more reasons why a patient leaves a cohort: the acceptance of the list was withdrawn, and a clinic's move showed that
-- somebody was enrolled twice.
alter table patient drop constraint patient_withdrawal_check;
alter table patient add constraint patient_withdrawal_check
    check (withdrawal in ('OBJECTED', 'NOT_LISTED', 'LIST_WITHDRAWN', 'SAME_PERSON'));
