-- Columns of dates of which the person said that the month comes first, and those of which somebody still has to say.
alter table patient_list
    add column month_first text not null default '',
    add column undecided_dates text not null default '';
