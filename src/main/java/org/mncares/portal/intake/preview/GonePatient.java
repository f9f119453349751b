package org.mncares.portal.intake.preview;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A patient who was accepted before and is not eligible in the list at hand. For a page
 * of the care system's own staff only: it names the patient by the system's own ID.
 *
 * @param patientId the care system's own ID
 * @param clinic the number of the clinic
 * @param start when care coordination started
 * @param row the first row of the list at hand that names the patient nevertheless, null
 * where none does
 */
public record GonePatient(String patientId, long clinic, LocalDate start, @Nullable Integer row) {
}
