-- The cells of a row as they were read, and what a spreadsheet program knows of each, a byte each: kept where something
-- is wrong with the row or was corrected in it, so that it can be checked again without reading the file.
alter table checked_row
    add column cells      text[],
    add column cell_marks bytea;
grant insert (cells, cell_marks) on checked_row to ${app_role};
create or replace view checked_rows with (security_barrier = true) as
    select * from checked_row
     where care_system_id = (select portal_care_system()) or (select portal_sees_all_identifiers());
grant update (cells, cell_marks) on checked_rows to ${app_role};
