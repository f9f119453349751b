package org.mncares.portal.intake.enrol;

/**
 * What the acceptance of a list did to the cohort, in patients.
 *
 * @param added enrolled for the first time
 * @param kept listed again, with the study ID that they had
 * @param withdrawn not listed any more
 * @param objected listed, but they objected to research after the list was checked
 */
public record Enrolment(long added, long kept, long withdrawn, long objected) {
}
