-- A patient who came with a clinic stands in lists of the care system that had the clinic, under the key of
-- that system. Who objects later is erased there too; the names by which that key was made are erased at once.
alter table research_objection add column former_keys bytea[];
comment on column research_objection.former_keys is 'Keyed hashes of the patient''s ID in the care systems from which the clinics came';
