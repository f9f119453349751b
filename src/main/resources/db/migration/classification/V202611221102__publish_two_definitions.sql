-- The study's two definitions. When each came into effect was not published: the earlier one counts from the first day
-- of the Historical Cohort, the refined one from the day on which its identification began.
insert into care_model_definition (version, name, effective_from, published_at, published_by) values
    (1, 'Earlier definition', date '2018-01-01', timestamptz '2018-01-01 06:00:00+00', 'The study'),
    (2, 'Refined definition', date '2021-06-01', timestamptz '2021-06-01 05:00:00+00', 'The study');
insert into care_model_condition (definition_id, position, code, wording, link_id)
select d.id, c.position, c.code, c.wording, c.link_id
  from care_model_definition d
  join (values
    (1, 1, 'social-worker-licensed', 'There is at least one licensed social worker who is part of the care team at that clinic', 'clinic-social-worker-licensed'),
    (1, 2, 'social-worker-coordinates', 'The social worker is responsible for assessing and coordinating social services for care coordination patients at that clinic', 'clinic-social-worker-coordinates'),
    (1, 3, 'social-worker-interacts', 'The social worker routinely interacts with both the care coordinated patients and their clinicians at that clinic', 'clinic-social-worker-interacts'),
    (2, 1, 'social-worker', 'There is at least one social worker (licensed or not) who is part of the care team at that clinic', 'clinic-social-worker'),
    (2, 2, 'social-worker-coordinates', 'The social worker is responsible for assessing and coordinating social services for care coordination patients at that clinic', 'clinic-social-worker-coordinates'),
    (2, 3, 'social-worker-interacts', 'The social worker routinely interacts with both the care coordinated patients and their clinicians at that clinic', 'clinic-social-worker-interacts')
  ) as c (version, position, code, wording, link_id) on c.version = d.version;
