-- How far a survey that is open is answered, as it was when the edition was made.
alter table edition_care_system
    add survey_answered  int,
    add survey_questions int;
