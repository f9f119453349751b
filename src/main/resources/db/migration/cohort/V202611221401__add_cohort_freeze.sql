-- A cohort that is frozen on a data cut takes no more patient lists.
alter table cohort
    add column frozen_on_cut text,
    add column frozen_at     timestamp with time zone,
    add column frozen_by     text,
    add constraint frozen_whole check (num_nulls(frozen_on_cut, frozen_at, frozen_by) in (0, 3));
